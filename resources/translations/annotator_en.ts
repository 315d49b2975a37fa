<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleActions</name>
    <message numerus="yes">
        <source>There are %n marks in it; choose “Done” instead.</source>
        <translation>
            <numerusform>There is %n mark in it; choose “Done” instead.</numerusform>
            <numerusform>There are %n marks in it; choose “Done” instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done; %n suggestions in it were not decided.</source>
        <translation>
            <numerusform>Done; %n suggestion in it was not decided.</numerusform>
            <numerusform>Done; %n suggestions in it were not decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <source>%n articles are in the bin.</source>
        <translation>
            <numerusform>%n article is in the bin.</numerusform>
            <numerusform>%n articles are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles leave the project for good.</source>
        <translation>
            <numerusform>%n article leaves the project for good.</numerusform>
            <numerusform>%n articles leave the project for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinEmptying</name>
    <message numerus="yes">
        <source>%n articles left the project.</source>
        <translation>
            <numerusform>%n article left the project.</numerusform>
            <numerusform>%n articles left the project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareActions</name>
    <message numerus="yes">
        <source>%n articles are in the bin now; undo brings them back.</source>
        <translation>
            <numerusform>%n article is in the bin now; undo brings it back.</numerusform>
            <numerusform>%n articles are in the bin now; undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message numerus="yes">
        <source>%n more: type a few letters</source>
        <translation>
            <numerusform>%n more: type a few letters</numerusform>
            <numerusform>%n more: type a few letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenActions</name>
    <message numerus="yes">
        <source>Your question about each of %n articles</source>
        <translation>
            <numerusform>Your question about %n article</numerusform>
            <numerusform>Your question about each of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking through %n articles</source>
        <translation>
            <numerusform>Looking through %n article</numerusform>
            <numerusform>Looking through %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommonDialog</name>
    <message numerus="yes">
        <source>Details of %n articles</source>
        <translation>
            <numerusform>Details of %n article</numerusform>
            <numerusform>Details of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateModel</name>
    <message numerus="yes">
        <source>%n articles with the same text</source>
        <translation>
            <numerusform>%n article with the same text</numerusform>
            <numerusform>%n articles with the same text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles that are nearly the same</source>
        <translation>
            <numerusform>%n article that is nearly the same</numerusform>
            <numerusform>%n articles that are nearly the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n articles are like others.</source>
        <translation>
            <numerusform>%n article is like others.</numerusform>
            <numerusform>%n articles are like others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles go to the bin.</source>
        <translation>
            <numerusform>%n article goes to the bin.</numerusform>
            <numerusform>%n articles go to the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message numerus="yes">
        <source>%n articles go, those in the bin included.</source>
        <translation>
            <numerusform>%n article goes, those in the bin included.</numerusform>
            <numerusform>%n articles go, those in the bin included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks that came with it go.</source>
        <translation>
            <numerusform>%n mark that came with it goes.</numerusform>
            <numerusform>%n marks that came with it go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Details of %n articles were edited since; that goes, too.</source>
        <translation>
            <numerusform>Details of %n article were edited since; that goes, too.</numerusform>
            <numerusform>Details of %n articles were edited since; that goes, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchBar</name>
    <message numerus="yes">
        <source>“{0}”: %n matches</source>
        <translation>
            <numerusform>“{0}”: %n match</numerusform>
            <numerusform>“{0}”: %n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RereadDialog</name>
    <message numerus="yes">
        <source>%n marks are carried over.</source>
        <translation>
            <numerusform>%n mark is carried over.</numerusform>
            <numerusform>%n marks are carried over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks are not, as they do not fall on whole characters.</source>
        <translation>
            <numerusform>%n mark is not, as it does not fall on whole characters.</numerusform>
            <numerusform>%n marks are not, as they do not fall on whole characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoTelling</name>
    <message numerus="yes">
        <source>%n articles are in the bin again.</source>
        <translation>
            <numerusform>%n article is in the bin again.</numerusform>
            <numerusform>%n articles are in the bin again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are out of the bin again.</source>
        <translation>
            <numerusform>%n article is out of the bin again.</numerusform>
            <numerusform>%n articles are out of the bin again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n articles: {0}</source>
        <translation>
            <numerusform>Undone in %n article: {0}</numerusform>
            <numerusform>Undone in %n articles: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again in %n articles: {0}</source>
        <translation>
            <numerusform>Done again in %n article: {0}</numerusform>
            <numerusform>Done again in %n articles: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles of it have left the project for good</source>
        <translation>
            <numerusform>%n article of it has left the project for good</numerusform>
            <numerusform>%n articles of it have left the project for good</numerusform>
        </translation>
    </message>
</context>
</TS>
