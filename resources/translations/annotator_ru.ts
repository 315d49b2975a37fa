<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mark, those awaiting a verdict first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the marks at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by characters, words, paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selection and select one more piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is annotating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text as large as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break glued paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete or reject the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, and on to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip, and say why…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract entities again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract entities of all articles without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link claim and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selection to the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the mark…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link a source marked right beside its claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select more: word, phrase, sentence, paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select less again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show odd characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drags take whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a word earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a word later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a character later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a character earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a character earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a character later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a bulk change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before undoing an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all like this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the article as it was then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the article as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels and scheme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the guidelines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a scheme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the scheme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidelines for this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Mark all like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole &amp;project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching… {0} of {1} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {0} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in 1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} marked already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlikeList</name>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message>
        <source>marked already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the question again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No questions and no notes. Choose a mark and press N to write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entities were extracted from this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a statement and press {key} to mark a claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article to see its marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested by {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some text and press {key} to mark it as {label}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleActions</name>
    <message>
        <source>Skip the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question about this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: nothing to mark in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is done: no article is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the articles in the list is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%n×</source>
        <comment>matches of a search</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 question</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n marks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Search the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {0} articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article matches “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is like that. Take a filter away to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message>
        <source>Add an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the attribute {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupActions</name>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescue what can be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup was made: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the damaged file is kept beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state before is kept as a backup, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is as it was at {0}; {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>{0}: click to take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not narrow to {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Type a few letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Something is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import or export is still running. Cancel it and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all the same, and lose what is not saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Code of the colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast {0} : 1 on white, {1} : 1 on dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines on white are drawn darker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines on dark are drawn lighter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard to tell from “{0}” for some readers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command, or words of an article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what the error says and the text of the open article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something in the program went wrong. What was saved is safe; you can go on working. Please send us this report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026, 2026-01 or 2026-01-31</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything is saved yet; save a copy elsewhere first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskFollower</name>
    <message>
        <source>Drop files or folders here, or choose File → Import files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>exact text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks in pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries everything; comes back as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries everything but {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries {0}. Cannot carry {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is, new: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links by role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution, source: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is, new entity: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is, new in “other”: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be imported just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles, {1} marks and {2} links were exported to {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; what was finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Export… again to go on with the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; what is lost is told after the export.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Also s&amp;uggestions nobody has decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;mes in the export: as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;mes in the export: {0} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotation of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articl&amp;es</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export t&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything by programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExtractionActions</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extracting entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entities were added: there are some already, or none to be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities found: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; what was finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first, then drop articles on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be changed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only look at it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add f&amp;iles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindActions</name>
    <message>
        <source>Choose one piece of text, or a mark that is in one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} marks in {1} articles; Undo takes them all back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Goer</name>
    <message>
        <source>No article, or more than one, came from {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidelineEditor</name>
    <message>
        <source>Guidelines: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than a project takes; shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: Save keeps it, Cancel once more throws it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heading with a label’s name in brackets, “## Claim (CLAIM)”, is where F1 on the label leads; [words](#CLAIM) makes a link to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidelinePage</name>
    <message>
        <source>Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the first set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no guidelines in this language yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no guidelines yet: what counts, and what does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidelines: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page has these words. Try fewer, or others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Nothing to go back to: your marks are as they were then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot go back to this state: others&apos; later work builds on your marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>As it was before anything was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was on {0}, after “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret in a mark to see what was done to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article to see what was done to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done to this mark since it was brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done to this article yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>was {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Before anything was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the article came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, and what was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in these files can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;mes {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused and &amp;noted {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked at the first {0} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Keep a changed text as a ne&amp;w version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise an article whose text has changed is refused by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;tities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar&amp;ks in the files are by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found from the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract where a file brings none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or the name or folder of a spaCy pipeline: spacy:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the file names, else the import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Key of “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key it had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give “{0}” back its own key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: each drag marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelFate</name>
    <message>
        <source>They keep it. It is no longer offered, and can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get the label chosen here; this one is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge “{0}” into another?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans with this label: {0}. Merge it into another, or retire it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Retire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program works by this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–9 or a–z; marks what is selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>Annotators are asked to mark its labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task: “done” speaks for it, and only what people mark or accept counts. Otherwise what programs find counts unless it is rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkActions</name>
    <message>
        <source>Linked to “{0}” – {1} again to choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to “{0}” – Ctrl+Z takes the link back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked to “{0}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to link it to; mark it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossPane</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what is lost…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is lost: {0}, of which the first {1} are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is lost: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The project is open only to look at; it cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Select some text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each drag marks now; Esc lets go of the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one more piece of the current mark first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question about this mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkChoices</name>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the label to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Go to “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link to “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message>
        <source>In the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameTable</name>
    <message>
        <source>Names and what they become</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionRows</name>
    <message>
        <source>Widen to whole tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow to whole tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece for each fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first to the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first fragment only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;boilerplate out of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks that begin or end inside a to&amp;ken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks in several &amp;pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message>
        <source>Article text as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who is annotating?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name stands beside everything you mark in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the name of a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has {0} characters; at most {1} are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot contain “/”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name contains characters that cannot be seen; leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy “{0}” as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>First articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article {0} of the first {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {0} of {1} characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>Open questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingActions</name>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without any, it may run between all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescueActions</name>
    <message>
        <source>Save what can be read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rescued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescuing what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} things are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of {0} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring brings {0} back to what it was when the backup was made. The state it is in now is kept as a backup, too, so you can return to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the backup of {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done since then will no longer be in the project. It is kept as a backup; a file too damaged for that is kept beside the project as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingTrouble</name>
    <message>
        <source>Save a copy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved as {0}, but not all of it could be taken in: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy with all your changes was saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on in the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {0} It is kept in memory and tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeActions</name>
    <message>
        <source>Import a scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme “{0}” was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme could not be written to {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme was written to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schemes (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of links between marks. Choose one, or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scheme is empty. Add a layer, then labels in it, or import a scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, labels and relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeModel</name>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (retired)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Change a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a label back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (nor {0}.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> If it was one, “annotator rescue” may save what is left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and the text {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at byte {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in an article that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, after white space at an edge was trimmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--annotator NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--status any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy needs another name than the project itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process of {0} ended unexpectedly; try again. If it happens again, the machine may be short of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is open in this process already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span it links is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span that was merged has another label by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token has one tag, so one layer is written: entities, if no other is named; “all” takes every layer, longer spans first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0} cannot be linked to a {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0} needs a name without spaces round it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0} needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted tasks are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edge is inside a word: «{0}|{1}».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import that was taken back is made again by importing the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles left out besides: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles under “{0}”, as spaCy has no tokenizer for “{1}”: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles used for training though not done: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles whose entities are known in part, the rest missing: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles whose entities nobody knows, so missing: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boilerplate was taken out of {0} articles, {1} characters: see boilerplate.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities by programs that nobody reviewed: {0} of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} of the history cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything chosen is marked as {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields are separated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a file without -DOCSTART-; all of it is one article if nothing is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to an earlier state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of near-duplicates that are in more than one part: {0}, as their parts were stored before they were found alike. What is stored is not moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the mapping {0}, {1} must be a list of labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the mapping {0}, {1} must give a name for each name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}/, as they are not done: {1} of {2} articles. They train nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name; usual ones are {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later work builds on this, so it cannot be changed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {0} undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {0} alike as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-duplicates that share the part of their twin: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is done, so all train: where a span is not marked yet, they teach that nothing is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {0} articles is done by {1}; finish some, or export all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a program&apos;s mark is accepted or rejected; delete your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a question again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0} refers to a row of {1} that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite gave a history entry no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite says “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences in an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people have annotated: {0}. Say whose work is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans are by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of more than {0} tokens are in the data, but the model does not look for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotation was changed meanwhile; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotator&apos;s name has {0} characters; at most {1} are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotator&apos;s name {0} has control characters; leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles are out of order: the project is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy {0} could not be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy {0} is no good: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export to {0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of the data that holds the text; found out unless it is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “{0}” can only be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format “{0}” can only be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fragments overlap or are out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guidelines were changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installation lacks {0}; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {0} is that of {1} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is no longer in the scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of entities stays: whatever is extracted goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer still holds {0}; move its labels to another layer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping {0} is no TOML: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping {0} knows no “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a {0} cannot have control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a {0} has at most {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts were decided but not stored, as the project {0}: an article may fall in another part next time if its annotation or its near-duplicates change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plug-in “{0}” cannot be loaded: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program works by the name {0}; give it another title instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program works by the name {0}; retire it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file refused a statement: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no annotator {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no annotator “{0}”; it has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds no articles; import some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is being closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range {0}–{1} is not inside the text of {2} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme does not say what a {0} is linked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no label {0} any more; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no label {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no relation {0} any more; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no relation {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme was renamed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares for dev and test must be between 0 and 1, together at most 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spaCy pipeline “{0}” finds no entities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span begins or ends with white space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span it is on is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span it is on is not there; it shows as a flag on the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of “{0}” is not what was stored: the project is damaged. Restore a backup, or use “annotator rescue”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title of a {0} is one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are links of the kind {0}; it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are spans with the label {0}; it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another label called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another relation called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no claim, source, cue or boilerplate to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entity to learn: config.cfg has no ner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {0}; make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “{0}”; choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “{0}” here; there is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no spaCy pipeline “{0}”: neither an installed package nor a folder has that name. Install one (python -m spacy download {1}) or give the path of a pipeline&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no span {0} to link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no suggester “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two are linked already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot lock files, as some network folders cannot: make sure that nobody else opens the project while you work in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is marked as {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is by {0}; only your own can be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mark is by {0}; only your own can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16 units with a line&apos;s end counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {0} counted; found out from the covered texts, or from where words begin and end, unless it is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether who accepted a task is done with the article in all layers that are the task here; choose “done” when claims and sources were marked in Prodigy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether who submitted an annotation is done with the article in all layers that are the task here; choose “done” when claims and sources were marked in Label Studio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who submitted an annotation is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work has been done on these articles since; the import stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change has a before or an after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fact about the project is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field has more than {0} characters; nothing after it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group of spans is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a normalization needs a kind, a target and a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark that opens here is never closed; what follows it is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range must be two whole numbers, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relation has two ends, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relation is damaged or leads to no span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relation needs a label and two ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row of it breaks a rule of the project: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span it links is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span needs at least one range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span of the group “{0}” at {1}–{2} fits no tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a span of the group “{0}” is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after line {0} the file does not fit the encoding {1}; name another encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after record {0} the file does not fit the encoding {1}; name another encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>align must be one of {0}, not “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an attribute needs a name and a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an attribute&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an edge inside </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event needs a label and a trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another span has the id {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another span has the same span_id {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another span has the span_id {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer must be one of {0}, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article_text: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles are out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles: title, address and date of {0}; its text was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles: {0}, its text is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at its place stands {0}, not its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {0}–{1} stands {2}, not its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute {0} must be a string, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boilerplate was taken out of the text by the export; it comes as it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte {0} does not fit the encoding {1}; name another encoding, or mend the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte {0} of the line is not {1}; name the encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell the encoding: {0}; name it, or save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes of the scheme and the guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code points with a line&apos;s end counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction must be left, right or bi, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doccano JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doccano exports a file for each user, named after them; choose “file name” to take the spans as theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doccano takes relations only in a project that was made with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drafts were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact texts, ranges and ids are in {0}; keep it beside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples and states of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facts about the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facts about the project: its {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flags of article {0} are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by their text, near their offsets: {0} spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fragments that share a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graphemes (characters as one sees them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has its edges on those of tokens; the exact ones are in the side file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has_more was not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden is neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in doc.ents, where entities cannot overlap: a longer or equal one stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {0} articles spans overlap: Prodigy shows them with spans.manual, not with ner.manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {0} articles spans overlap: doccano drops the later ones unless the project allows overlapping spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is left out: a token has one tag, and a longer span has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is left out: it is in another layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is left out: it is not on token edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins or ends inside a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be decompressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not fit with the others ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say from where to where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say which words its tokens are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has neither ranges nor start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has neither start and end nor {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no config.cfg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no label or no ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no readable meta.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no text to annotate: its data holds {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no text; tasks on pictures, sounds and the like are not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} fields where the first line names {1}; put quotation marks round fields that hold a delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} fields, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a NUL; no text may hold one, so remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a number of thousands of digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than {0} articles; write it as several smaller files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds too much to be read at once; write it as several smaller files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither accepted nor rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither open nor settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nothing but boilerplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is placed by XPath alone, in a page and not in a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it links spans of different articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like UTF-8 but is broken{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may be {0} («{1}») or {2} («{3}»)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may be {0} («{1}»), which is uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be [start, end, label], not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a JSON object, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a list, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must name at least two annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs a label and offsets, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it refers to {0}, which is no sound annotation here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to far more than real data would; it is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to more than {0} MB, too much to be read at once; write it as several smaller DocBin files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it uses a word that is not among the file&apos;s strings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its article is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its attributes are no texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its attributes cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its changes are not all there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its changes cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its columns are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry in our own file is not sound: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its entry in {0} is no sound JSON: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its fragments cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its fragments do not match its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its labels cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its meta.json lists no components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its meta.json names no spaCy version and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parts cannot be told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its range is not in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its scheme cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its span is by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its span is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its span was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its strings are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its strings are not in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its table of tokens is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text has more than {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text has more than {0} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text may be any of {0}; name one in the setting “text”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its value must be text, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} ({1}) is no span here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} are no bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} spans were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in meta, as no annotation brat knows: {0} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kinds of link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label must be a string, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelling configuration of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels of spans before a merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out of this {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out with boilerplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0} has more than {1} characters; this is no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0} holds a NUL; no text may hold one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0} is too long for rows of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made of words alone, so that there is one space between any two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta holds a number beyond all bounds, or half a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta is nested too deeply; at most {0} levels are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>natasha (Russian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>natasha has one model and takes no name; leave out “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column that is called like a {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no region that was taken has the id {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row has a tag such as O or B-PER in its last column; is it another format?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no span of this layer was there; choose another with {0}, or {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has annotated yet: all articles, with everything by programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody knows what it tells of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing but white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {0} of the {1} is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the {0} pieces of this {1} only the first is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of unknown language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0} articles </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offsets are taken as {0}: {1} of the {2} spans by which that can be told fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offsets are taken as {0}; nothing in the file tells them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offsets must be two whole numbers, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first of {0} was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages of bulk changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly inside boilerplate that was taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program must be 1 or 0, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranges must be a list, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaces names no other span: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row and index ({0}) disagree: the row is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row numbers run backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score must be a finite number, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score must be a number, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0}, dev {1}, test {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped annotations were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something nested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort {0} by article; it is all mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaCy cannot load the pipeline “{0}”: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaCy pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaCy training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaCy trains on no text of more than {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaCy&apos;s tokens do not give its text back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>span {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans with the same id ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start and end must be whole numbers, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start and end {0} do not agree with its ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states of kinds of link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text must be a string, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text stands right behind a closing quotation mark; quotes inside must be doubled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text_version must be a whole number from 1 up, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that it is {0} for {1} is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that this {0} by {1} was rejected is left out with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that {0} has {1} it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JSON is broken at character {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JSON is broken: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backup {0} cannot be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bytes fit none that it could be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not fit the encoding {0} ({1}); name another encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not fit the encoding {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds no rows of tokens: there is no article to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged or no spaCy DocBin: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty: there is no article to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty: there is no task to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty: there is no text to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is in no format that can be imported; name the format if it is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first line has {0}, but: {1}; name the columns in the first line, or choose one with {2}_column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first line, which must name the columns, cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder holds no files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label {0} was added to the layer “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label “{0}” is written with “_” for its white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lengths of its articles do not add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note on the relation {0} is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note on this {0} is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of one of its {0} is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project has another text under the key “{0}”; keep both by importing changed texts as new versions (--on-changed new-version)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project has other values for {0}; the project&apos;s stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question “{0}” becomes a comment on the article, by nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question “{0}” is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range {0}–{1} begins before the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range {0}–{1} is empty or reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range {0}–{1} reaches beyond the text of {2} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record calls “{0}” both a program and a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relation {0} is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relation {0} is left out with its span or by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relation {0} is left out with the rejected span it leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the relation {0} was added to the scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row is broken: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rows of {0} articles were left out, as the table of articles does not have them (the first: {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same text as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same tokens and label as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scheme is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scheme is not valid TOML: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scheme {0} cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scheme {0} is not UTF-8 at byte {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the score of this {0} is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the spans of article {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the status is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has no rows but its first: there is no article to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tags were read as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the task was {0}, so {1} left out; the text is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text does not match its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text has {0} characters, {1} are on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text it covers, {0}, is neither at {1} nor just once near there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text of “{0}” is not what was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text {0}was put together from its tokens, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} at {1}–{2} has no place in the text of {3} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} pieces of this {1} become one span with all that is between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} pieces of this {1} become spans of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a NUL at byte {0}, so this is no text file (for UTF-16 without a byte order mark, name the encoding)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a NUL at character {0}; no text may hold one, so remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is another {0} before it; ids must differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is half a character (the lone surrogate U+{0}) at character {1}; write the file anew as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no encoding called {0}; try utf-8, utf-16, windows-1251 or koi8-r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder {0}; make it first, or name another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {0}.txt{1} beside it: the text it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there must be a tab after the id: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these are annotations of {0}; import that file, and they are read along with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no text file: it is full of control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this mapping stays empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this rejected {0} by {1} is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this {0} is left out, as the names for the export say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this {0} is taken out of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this {0} is {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token {0} is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two different spans have the id {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user_data of another program, which was not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user_data of article {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdicts of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was opened to look at only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white space at an edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wholly inside boilerplate that was taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose each span is is left out: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a blank between two and each sentence on a line of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{&quot;annotator-brat&quot;: 1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} -X- -X- {1}
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} -X- O O

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} If that program is gone, delete {1} beside the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Import the same files again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} a span by a person, {1}; verdicts are for programs&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} a span that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} also holds “{1}”, which an export would delete; name a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} article added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles hold {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles were {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles {1} have no entities: no model for them is installed; install a spaCy pipeline and name it (--entities spacy:NAME_OR_PATH)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be loaded ({1}: {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be opened for writing: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be unpacked ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: you have no right to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be backed up: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be put back: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} discontinuous spans are several regions each, which know each other by the key “span” of their meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit the encoding {1}; save it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not run from {1} to {2} in the scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entities extracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entity extracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exists and is no {1}; it was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} failed on {1}, which got no suggestions ({2}{3}). All others are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files in no known format were passed over: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} flags on spans that were left out were left out as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} fragments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gave a verdict on a span by a person; verdicts are for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a NUL at character {1}; remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a link on this mark that would go with the change; it has to be removed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has control characters: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has half a character (a lone surrogate, U+{1}) at character {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no attribute {1} in the scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no column “{1}” in its first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the same span twice; the other is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has too little space; {1} bytes are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has two attributes of one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} characters; at most {2} are taken: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds what was on the disk, but not the changes that are not saved yet: the process that should add them died. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a copy of {1}, for want of articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a device or a pipe, not a file; name a file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a file; brat&apos;s files need a folder of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a file; spaCy training data needs a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a file; the tables need a folder of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder, not a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder; name a file to write, such as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is an earlier export but also holds “{1}”, which a new export would delete; move that away or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is being opened and closed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is being written by another program; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged, too, and of no help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in {1}; save it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no JSON number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no colour; write it as #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no earlier export; name a new or empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no good backup: it is no project of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no good backup: rows are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no good backup: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no key for a label; take one of 1–9 or a–z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no value of {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a regular file; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not an Annotator project; it was left as it is.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not empty and no earlier export; name a new or empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of an older schema; open it for work once to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is one of {1}, not “{2}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is open in another program ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is the address {1}, not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is the labelling configuration these tasks need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too big to be read safely: {1} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too damaged: none of its tables can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a [[{1}]] table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a list, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a role and an id with a colon between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a string or a number, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a string, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a whole number, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a whole number, not “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be an object, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be one of {1}, not “{2}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be one of {1}, not “{2}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be true or false, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be written as [[{1}]] tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be “{1}” or “{2}”, not “{3}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names no span of its article: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names no span of this record: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names no span that was taken: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs values, each of them once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of article {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} articles are not done by {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} must be one of {2}, not {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1}, since {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} or mend the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rows have no tag in their last column (the first: {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} spans did not stand where their offsets say; they were found again near by the text they cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} suggestions nobody has decided on were left out; an export with undecided ones takes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} texts are longer than the {1} characters a cell of Excel holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} texts begin with a sign a spreadsheet may take for a formula; they were written as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tokens have the tag “-”: missing, not outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was written by a newer Annotator (schema {1}, this one knows {2}); update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} were there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} is none of the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1}: see {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, span {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, token {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a part of the table cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: id must be a UUID; leave it out to have one made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: names were mapped as the last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: no whole token is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: number {1}, it is called “{2}” now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the key {1} is that of {2} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the name has control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the name is longer than {1} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: there is no label {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: there is no layer {1}; known are {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: unknown key {1}; known are {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: values must be a list of different, non-empty strings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} has the same id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} is longer than {2} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} is no colour; write it as #rrggbb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} is no key; take one of 1–9 or a–z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} must be a list of strings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} must be a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} not carried as they are, as in {2}: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; it is left aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; nothing after it can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}[{1}]: there is another one called {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1} have no place in the text of {2} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be {1}ne: later work builds on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” extracts no entities; choose none, auto, natasha or spacy:NAME_OR_PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” has the same text as “{1}”; both were taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” in {1} has been changed since it was exported; import it first, or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a person in this project, and the record calls it a program; give it another name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a program in this project; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a program, and the record has it as a person; give it another name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is left out: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a spaCy pipeline: {1} ({2}). Give a pipeline made by spaCy 3, by package name or by folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not the last step any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is {1} in this project; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” runs to this label alone; change that first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRows</name>
    <message>
        <source>found from the content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of which the last backup is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between two backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Mark claims, their sources and boilerplate in news articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatisticsActions</name>
    <message>
        <source>Copied as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to count yet.
Import articles with Ctrl+I, mark the first claim, and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles; {1} times one was finished; {2} marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} articles done, {2} %; {3} marks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Save state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {0} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lately {0} articles an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At that pace {0} of work are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relabel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>in {labels}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journalist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaits your verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>⌘ Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that can be done now, found by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is annotating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Take the import back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” would be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its articles and marks leave the project, which is backed up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UseDialog</name>
    <message>
        <source>The label they get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span has this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans with this label: {0}, in articles: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of them in:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>About Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels claims, their sources and boilerplate in news corpora, offline.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entity extracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entities extracted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
