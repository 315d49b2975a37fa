<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Annotator</source>
        <translation>О программе Annotator</translation>
    </message>
    <message>
        <source>Parts by others</source>
        <translation>Чужие части</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Parts of it are the work of others:</source>
        <translation>Части программы – работа других:</translation>
    </message>
    <message>
        <source>Labels claims, their sources and boilerplate in news corpora, offline.</source>
        <translation>Размечает утверждения, их источники и служебный текст в новостях, без сети.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Свободная программа по лицензии MIT.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Статья</translation>
    </message>
    <message>
        <source>&amp;Chosen</source>
        <translation>Вы&amp;бранные</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Метка</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
    <message>
        <source>Next mark, those awaiting a verdict first</source>
        <translation>Следующая отметка, сначала ждущие решения</translation>
    </message>
    <message>
        <source>Walk through the marks at the caret</source>
        <translation>Перебрать отметки под курсором</translation>
    </message>
    <message>
        <source>Select by characters, words, paragraphs</source>
        <translation>Выделять по знакам, словам, абзацам</translation>
    </message>
    <message>
        <source>Keep the selection and select one more piece</source>
        <translation>Оставить выделение и выделить ещё часть</translation>
    </message>
    <message>
        <source>Let go of the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Новый проект…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Открыть недавний</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Закрыть проект</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Импорт файлов…</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>Импорт папки…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сделать резервную копию</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из резервной копии…</translation>
    </message>
    <message>
        <source>Who is annotating…</source>
        <translation>Кто размечает…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Палитра команд…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче текст</translation>
    </message>
    <message>
        <source>Text as large as usual</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Break glued paragraphs</source>
        <translation>Разделять слипшиеся абзацы</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая часть окна</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая часть окна</translation>
    </message>
    <message>
        <source>Titles of two lines in the list</source>
        <translation>Заголовки в списке в две строки</translation>
    </message>
    <message>
        <source>Today&apos;s count and pace in the status line</source>
        <translation>Сделанное сегодня и скорость в строке состояния</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Светлая или тёмная, как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>О программе Annotator</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Delete or reject the mark</source>
        <translation>Удалить или отклонить отметку</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>удалить</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>отклонить</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Следующая статья</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Предыдущая статья</translation>
    </message>
    <message>
        <source>Next article to do</source>
        <translation>Следующая статья к работе</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>Искать в статьях</translation>
    </message>
    <message>
        <source>Narrow the list…</source>
        <translation>Сузить список…</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Показать все статьи</translation>
    </message>
    <message>
        <source>Sort the list…</source>
        <translation>Порядок списка…</translation>
    </message>
    <message>
        <source>Done, and on to the next</source>
        <translation>Готово, к следующей</translation>
    </message>
    <message>
        <source>done, next</source>
        <translation>готово, дальше</translation>
    </message>
    <message>
        <source>Nothing to mark, and on to the next</source>
        <translation>Отмечать нечего, к следующей</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Next open question</source>
        <translation>Следующий открытый вопрос</translation>
    </message>
    <message>
        <source>Previous open question</source>
        <translation>Предыдущий открытый вопрос</translation>
    </message>
    <message>
        <source>Settle the question, or open it again</source>
        <translation>Закрыть вопрос или открыть его снова</translation>
    </message>
    <message>
        <source>Link sources and cues to the claim in their sentence</source>
        <translation>Связывать источники и маркеры с утверждением их предложения</translation>
    </message>
    <message>
        <source>Skip, and say why…</source>
        <translation>Пропустить и указать причину…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Raise a question…</source>
        <translation>Задать вопрос…</translation>
    </message>
    <message>
        <source>Extract entities again</source>
        <translation>Извлечь сущности заново</translation>
    </message>
    <message>
        <source>Extract entities of all articles without</source>
        <translation>Извлечь сущности во всех статьях, где их нет</translation>
    </message>
    <message>
        <source>Accept the mark</source>
        <translation>Принять отметку</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>принять</translation>
    </message>
    <message>
        <source>Link claim and source</source>
        <translation>Связать утверждение и источник</translation>
    </message>
    <message>
        <source>link source</source>
        <translation>связать с источником</translation>
    </message>
    <message>
        <source>Pick a label…</source>
        <translation>Выбрать метку…</translation>
    </message>
    <message>
        <source>pick a label</source>
        <translation>выбрать метку</translation>
    </message>
    <message>
        <source>Add the selection to the mark</source>
        <translation>Добавить выделенное к отметке</translation>
    </message>
    <message>
        <source>add piece</source>
        <translation>добавить часть</translation>
    </message>
    <message>
        <source>Attributes…</source>
        <translation>Свойства…</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>свойства</translation>
    </message>
    <message>
        <source>Note on the mark…</source>
        <translation>Заметка к отметке…</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>Question about the mark…</source>
        <translation>Вопрос об отметке…</translation>
    </message>
    <message>
        <source>Select more: word, phrase, sentence, paragraph</source>
        <translation>Выделить больше: слово, группу слов, предложение, абзац</translation>
    </message>
    <message>
        <source>Select less again</source>
        <translation>Выделить меньше</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Ширина строки</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Расстояние между строками</translation>
    </message>
    <message>
        <source>Show odd characters</source>
        <translation>Показывать особые знаки</translation>
    </message>
    <message>
        <source>Drags take whole words</source>
        <translation>Выделять мышью целые слова</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>длиннее</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>Конец на слово позже</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>Конец на слово раньше</translation>
    </message>
    <message>
        <source>Begin a word earlier</source>
        <translation>Начало на слово раньше</translation>
    </message>
    <message>
        <source>Begin a word later</source>
        <translation>Начало на слово позже</translation>
    </message>
    <message>
        <source>End a character later</source>
        <translation>Конец на знак позже</translation>
    </message>
    <message>
        <source>End a character earlier</source>
        <translation>Конец на знак раньше</translation>
    </message>
    <message>
        <source>Begin a character earlier</source>
        <translation>Начало на знак раньше</translation>
    </message>
    <message>
        <source>Begin a character later</source>
        <translation>Начало на знак позже</translation>
    </message>
    <message>
        <source>On opening</source>
        <translation>При открытии</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>Во время работы</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>По просьбе</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Перед обновлением</translation>
    </message>
    <message>
        <source>Before a bulk change</source>
        <translation>Перед большим изменением</translation>
    </message>
    <message>
        <source>Before undoing an import</source>
        <translation>Перед отменой импорта</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>Перед восстановлением</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Последнее изменение</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>dimmed</source>
        <translation>приглушено</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Найти…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Найти дальше</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Найти раньше</translation>
    </message>
    <message>
        <source>Mark all like this…</source>
        <translation>Отметить все такие же…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>History of the article</source>
        <translation>История статьи</translation>
    </message>
    <message>
        <source>History of the mark</source>
        <translation>История отметки</translation>
    </message>
    <message>
        <source>Show the article as it was then</source>
        <translation>Показать статью, какой она была тогда</translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation>Вернуться к этому состоянию</translation>
    </message>
    <message>
        <source>Back to the article as it is now</source>
        <translation>Назад к статье, какая она сейчас</translation>
    </message>
    <message>
        <source>Labels and scheme…</source>
        <translation>Метки и схема…</translation>
    </message>
    <message>
        <source>Edit the guidelines…</source>
        <translation>Изменить руководство…</translation>
    </message>
    <message>
        <source>Import a scheme…</source>
        <translation>Импорт схемы…</translation>
    </message>
    <message>
        <source>Export the scheme…</source>
        <translation>Экспорт схемы…</translation>
    </message>
    <message>
        <source>Guidelines for this label</source>
        <translation>Руководство по этой метке</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>People&apos;s marks</source>
        <translation>Отметки людей</translation>
    </message>
    <message>
        <source>Binned by</source>
        <translation>Кто убрал</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Title, address and other details…</source>
        <translation>Заголовок, адрес и другие сведения…</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>Прочитать в другой кодировке…</translation>
    </message>
    <message>
        <source>Put the article in the bin</source>
        <translation>Убрать статью в корзину</translation>
    </message>
    <message>
        <source>Put all articles of the list in the bin</source>
        <translation>Убрать в корзину все статьи из списка</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Отметить готовыми</translation>
    </message>
    <message>
        <source>Nothing to mark in them</source>
        <translation>Отмечать в них нечего</translation>
    </message>
    <message>
        <source>Skip them, and say why…</source>
        <translation>Пропустить их и указать причину…</translation>
    </message>
    <message>
        <source>Open them again</source>
        <translation>Открыть их снова</translation>
    </message>
    <message>
        <source>Raise a question on each…</source>
        <translation>Задать вопрос о каждой…</translation>
    </message>
    <message>
        <source>Site, language and date…</source>
        <translation>Сайт, язык и дата…</translation>
    </message>
    <message>
        <source>Extract their entities</source>
        <translation>Извлечь их сущности</translation>
    </message>
    <message>
        <source>Export only these…</source>
        <translation>Экспорт только этих…</translation>
    </message>
    <message>
        <source>Put them in the bin</source>
        <translation>Убрать их в корзину</translation>
    </message>
    <message>
        <source>Choose all articles of the list</source>
        <translation>Выбрать все статьи списка</translation>
    </message>
    <message>
        <source>Choose one article again</source>
        <translation>Снова выбрать одну статью</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>Импорты…</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>Дубликаты…</translation>
    </message>
    <message>
        <source>Bin…</source>
        <translation>Корзина…</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>к работе</translation>
    </message>
    <message>
        <source>started</source>
        <translation>начата</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готова</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущена</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Похожи</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Юникод (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little-endian)</source>
        <translation>Юникод (UTF-16, младший байт впереди)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Юникод (UTF-16, старший байт впереди)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Кириллица (Windows-1251)</translation>
    </message>
    <message>
        <source>Russian (KOI8-R)</source>
        <translation>Русская (KOI8-R)</translation>
    </message>
    <message>
        <source>Ukrainian (KOI8-U)</source>
        <translation>Украинская (KOI8-U)</translation>
    </message>
    <message>
        <source>Cyrillic (DOS, CP866)</source>
        <translation>Кириллица (DOS, CP866)</translation>
    </message>
    <message>
        <source>Cyrillic (ISO 8859-5)</source>
        <translation>Кириллица (ISO 8859-5)</translation>
    </message>
    <message>
        <source>Cyrillic (Macintosh)</source>
        <translation>Кириллица (Macintosh)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>Западноевропейская (Windows-1252)</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-1)</source>
        <translation>Западноевропейская (ISO 8859-1)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Центральноевропейская (Windows-1250)</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>Центральноевропейская (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Греческая (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Турецкая (Windows-1254)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Иврит (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Арабская (Windows-1256)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Балтийская (Windows-1257)</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>Китайская (GB 18030)</translation>
    </message>
    <message>
        <source>Chinese (Big5)</source>
        <translation>Китайская (Big5)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Японская (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Японская (EUC-JP)</translation>
    </message>
    <message>
        <source>Korean (CP949)</source>
        <translation>Корейская (CP949)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Чей</translation>
    </message>
    <message>
        <source>Other links: who it is, its cue…</source>
        <translation>Другие связи: кто это, маркер…</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n статья</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Mark all like this</source>
        <translation>Отметить все такие же</translation>
    </message>
    <message>
        <source>&amp;This article</source>
        <translation>&amp;Эта статья</translation>
    </message>
    <message>
        <source>Whole &amp;project</source>
        <translation>Весь &amp;проект</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Целые слова</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Учитывать регистр</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Everything like</source>
        <translation>Всё такое же, как</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>Отметить как</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>Выбрать &amp;все</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Сн&amp;ять все</translation>
    </message>
    <message>
        <source>Searching… {0} of {1} articles</source>
        <translation>Поиск… {0} из {1} статей</translation>
    </message>
    <message>
        <source>Mark {0}</source>
        <translation>Отметить: {0}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 место</translation>
    </message>
    <message>
        <source>{0} places</source>
        <translation>Мест: {0}</translation>
    </message>
    <message>
        <source>The first {0} places</source>
        <translation>Первые {0} мест</translation>
    </message>
    <message>
        <source>{0} in 1 article</source>
        <translation>{0} в 1 статье</translation>
    </message>
    <message>
        <source>{0} in {1} articles</source>
        <translation>{0}, статей: {1}</translation>
    </message>
    <message>
        <source>{0} marked already</source>
        <translation>уже отмечено: {0}</translation>
    </message>
</context>
<context>
    <name>AlikeList</name>
    <message>
        <source>Places found</source>
        <translation>Найденные места</translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message>
        <source>marked already</source>
        <translation>уже отмечено</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotations</source>
        <translation>Разметка</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Слои</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Показать в тексте</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>Отозвать решение</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Убрать связь</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Написать заметку…</translation>
    </message>
    <message>
        <source>Settle the question</source>
        <translation>Закрыть вопрос</translation>
    </message>
    <message>
        <source>Open the question again</source>
        <translation>Открыть вопрос снова</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Утверждения</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Сущности</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>No questions and no notes. Choose a mark and press N to write one.</source>
        <translation>Ни вопросов, ни заметок. Выберите отметку и нажмите N, чтобы написать заметку.</translation>
    </message>
    <message>
        <source>No entities were extracted from this article.</source>
        <translation>Из этой статьи сущности не извлечены.</translation>
    </message>
    <message>
        <source>Select a statement and press {key} to mark a claim.</source>
        <translation>Выделите высказывание и нажмите {key}, чтобы отметить утверждение.</translation>
    </message>
    <message>
        <source>Nothing is marked here yet.</source>
        <translation>Здесь пока ничего не отмечено.</translation>
    </message>
    <message>
        <source>Open an article to see its marks.</source>
        <translation>Откройте статью, чтобы увидеть её отметки.</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Нет источника</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>О статье</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>отклонить</translation>
    </message>
    <message>
        <source>Enter accept</source>
        <translation>Enter – принять</translation>
    </message>
    <message>
        <source>without a claim</source>
        <translation>без утверждения</translation>
    </message>
    <message>
        <source>⚑ with an open question</source>
        <translation>⚑ с открытым вопросом</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>с заметкой</translation>
    </message>
    <message>
        <source>suggested by {program}</source>
        <translation>предлагает {program}</translation>
    </message>
    <message>
        <source>Select some text and press {key} to mark it as {label}.</source>
        <translation>Выделите текст и нажмите {key}, чтобы отметить: {label}.</translation>
    </message>
</context>
<context>
    <name>ArticleActions</name>
    <message numerus="yes">
        <source>There are %n marks in it; choose “Done” instead.</source>
        <translation>
            <numerusform>В ней %n отметка; выберите «Готово».</numerusform>
            <numerusform>В ней %n отметки; выберите «Готово».</numerusform>
            <numerusform>В ней %n отметок; выберите «Готово».</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise a question</source>
        <translation>Задать вопрос</translation>
    </message>
    <message>
        <source>Your question about this article</source>
        <translation>Ваш вопрос об этой статье</translation>
    </message>
    <message numerus="yes">
        <source>Done; %n suggestions in it were not decided.</source>
        <translation>
            <numerusform>Готово; без решения в ней осталось %n предложение.</numerusform>
            <numerusform>Готово; без решения в ней осталось %n предложения.</numerusform>
            <numerusform>Готово; без решения в ней осталось %n предложений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: nothing to mark in it.</source>
        <translation>Готово: отмечать в ней нечего.</translation>
    </message>
    <message>
        <source>No other article is left to do.</source>
        <translation>Других статей к работе не осталось.</translation>
    </message>
    <message>
        <source>Everything is done: no article is left to do.</source>
        <translation>Всё готово: статей к работе не осталось.</translation>
    </message>
    <message>
        <source>None of the articles in the list is left to do.</source>
        <translation>В этом списке статей к работе не осталось.</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>{0}×</source>
        <translation>{0}×</translation>
    </message>
</context>
<context>
    <name>ArticleFilters</name>
    <message>
        <source>All articles</source>
        <translation>Все статьи</translation>
    </message>
    <message>
        <source>Articles to do</source>
        <translation>К работе</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Готовые</translation>
    </message>
    <message>
        <source>Articles with an open question</source>
        <translation>С открытым вопросом</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начатые</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущенные</translation>
    </message>
    <message>
        <source>Nothing to mark</source>
        <translation>Отмечать нечего</translation>
    </message>
    <message>
        <source>Suggestions to decide</source>
        <translation>Есть предложения без решения</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>Как импортированы</translation>
    </message>
    <message>
        <source>Imported last, first</source>
        <translation>Сначала последний импорт</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>По сайту</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>По заголовку</translation>
    </message>
    <message>
        <source>marked by {0}</source>
        <translation>размечал(а) {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>без {0}</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>с {0}</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
</context>
<context>
    <name>ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Sort the articles: {0}</source>
        <translation>Порядок статей: {0}</translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n утверждение</numerusform>
            <numerusform>%n утверждения</numerusform>
            <numerusform>%n утверждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n отметка</numerusform>
            <numerusform>%n отметки</numerusform>
            <numerusform>%n отметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без заголовка</translation>
    </message>
    <message>
        <source>Done: nothing to mark</source>
        <translation>Готова: отмечать нечего</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новая</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начата</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готова</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущена</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>версия {0}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущена</translation>
    </message>
    <message>
        <source>nothing to mark</source>
        <translation>отмечать нечего</translation>
    </message>
    <message>
        <source>{0} to decide</source>
        <translation>решить: {0}</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message>
        <source>Add an attribute</source>
        <translation>Добавить свойство</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Значения</translation>
    </message>
    <message>
        <source>New marks get</source>
        <translation>Новым отметкам</translation>
    </message>
    <message>
        <source>Title of the attribute</source>
        <translation>Название свойства</translation>
    </message>
    <message>
        <source>{0} in files</source>
        <translation>{0} в файлах</translation>
    </message>
    <message>
        <source>Values, with commas between them</source>
        <translation>Значения через запятую</translation>
    </message>
    <message>
        <source>Values of the attribute</source>
        <translation>Значения свойства</translation>
    </message>
    <message>
        <source>Value that new marks get</source>
        <translation>Значение для новых отметок</translation>
    </message>
    <message>
        <source>Remove the attribute {0}</source>
        <translation>Убрать свойство {0}</translation>
    </message>
</context>
<context>
    <name>BackupActions</name>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation>Сначала дождитесь конца задачи или отмените её.</translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation>Поиск резервных копий</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Восстановление из резервной копии</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из резервной копии…</translation>
    </message>
    <message>
        <source>Rescue what can be read…</source>
        <translation>Спасти то, что читается…</translation>
    </message>
    <message>
        <source>A backup was made: {0}.</source>
        <translation>Резервная копия сделана: {0}.</translation>
    </message>
    <message>
        <source>the damaged file is kept beside it</source>
        <translation>повреждённый файл сохранён рядом</translation>
    </message>
    <message>
        <source>the state before is kept as a backup, too</source>
        <translation>прежнее состояние тоже сохранено как резервная копия</translation>
    </message>
    <message>
        <source>The project is as it was at {0}; {1}.</source>
        <translation>Проект снова такой, каким был {0}; {1}.</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Bin</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Корзина пуста</translation>
    </message>
    <message>
        <source>Articles get here by “Put the article in the bin”, and can be restored.</source>
        <translation>Статьи попадают сюда командой «Убрать статью в корзину», и их можно вернуть.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>Restore &amp;all</source>
        <translation>Вернуть в&amp;се</translation>
    </message>
    <message>
        <source>&amp;Empty the bin…</source>
        <translation>&amp;Очистить корзину…</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are in the bin.</source>
        <translation>
            <numerusform>В корзине %n статья.</numerusform>
            <numerusform>В корзине %n статьи.</numerusform>
            <numerusform>В корзине %n статей.</numerusform>
        </translation>
    </message>
    <message>
        <source>They count nowhere until they are restored, and keep all marks.</source>
        <translation>Статьи в корзине нигде не считаются, пока их не вернут; все отметки при них.</translation>
    </message>
    <message>
        <source>Empty the bin?</source>
        <translation>Очистить корзину?</translation>
    </message>
    <message numerus="yes">
        <source>%n articles leave the project for good.</source>
        <translation>
            <numerusform>%n статья уйдёт из проекта навсегда.</numerusform>
            <numerusform>%n статьи уйдут из проекта навсегда.</numerusform>
            <numerusform>%n статей уйдут из проекта навсегда.</numerusform>
        </translation>
    </message>
    <message>
        <source>All marks in them go, too. Undo does not bring them back. The project is backed up first; restoring that backup is the only way back.</source>
        <translation>Вместе с текстом уйдут и все отметки. «Отменить» этого не вернёт. Сначала делается резервная копия проекта; вернуть всё можно, только восстановив её.</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Очистить корзину</translation>
    </message>
</context>
<context>
    <name>BinEmptying</name>
    <message>
        <source>Emptying the bin</source>
        <translation>Очистка корзины</translation>
    </message>
    <message>
        <source>What is still in the bin stays there.</source>
        <translation>Что ещё в корзине, останется там.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles left the project.</source>
        <translation>
            <numerusform>%n статья ушла из проекта.</numerusform>
            <numerusform>%n статьи ушли из проекта.</numerusform>
            <numerusform>%n статей ушли из проекта.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; what is still in the bin stays there.</source>
        <translation>Отменено; что ещё в корзине, там и остаётся.</translation>
    </message>
</context>
<context>
    <name>BulkJobs</name>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation>Сначала дождитесь конца задания или отмените его.</translation>
    </message>
    <message>
        <source>Everything stays as it was.</source>
        <translation>Всё останется как было.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Отменено; ничего не изменилось.</translation>
    </message>
</context>
<context>
    <name>CareActions</name>
    <message numerus="yes">
        <source>%n articles are in the bin now; undo brings them back.</source>
        <translation>
            <numerusform>В корзину убрана %n статья; «Отменить» её вернёт.</numerusform>
            <numerusform>В корзину убраны %n статьи; «Отменить» их вернёт.</numerusform>
            <numerusform>В корзину убрано %n статей; «Отменить» их вернёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no article in the list.</source>
        <translation>В списке нет статей.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Show</source>
        <translation>Показывать</translation>
    </message>
    <message>
        <source>Show in the &amp;text</source>
        <translation>Показать в &amp;тексте</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Со&amp;хранить…</translation>
    </message>
    <message>
        <source>Everything ({0})</source>
        <translation>Всё ({0})</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>More filters that are on</source>
        <translation>Ещё включённые фильтры</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Показать все статьи</translation>
    </message>
    <message>
        <source>Take away: {0}</source>
        <translation>Снять: {0}</translation>
    </message>
    <message>
        <source>{0}: click to take it away</source>
        <translation>{0}: нажмите, чтобы снять</translation>
    </message>
    <message>
        <source>Do not narrow to {0}</source>
        <translation>Не сужать до {0}</translation>
    </message>
</context>
<context>
    <name>ChoiceModel</name>
    <message>
        <source>ticked</source>
        <translation>отмечено</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message numerus="yes">
        <source>%n more: type a few letters</source>
        <translation>
            <numerusform>Ещё %n: введите несколько букв</numerusform>
            <numerusform>Ещё %n: введите несколько букв</numerusform>
            <numerusform>Ещё %n: введите несколько букв</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a few letters</source>
        <translation>Введите несколько букв</translation>
    </message>
</context>
<context>
    <name>ChosenActions</name>
    <message>
        <source>Why are the articles left out?</source>
        <translation>Почему эти статьи не размечают?</translation>
    </message>
    <message numerus="yes">
        <source>Your question about each of %n articles</source>
        <translation>
            <numerusform>Ваш вопрос о каждой из %n статьи</numerusform>
            <numerusform>Ваш вопрос о каждой из %n статей</numerusform>
            <numerusform>Ваш вопрос о каждой из %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise a question</source>
        <translation>Задать вопрос</translation>
    </message>
    <message numerus="yes">
        <source>Looking through %n articles</source>
        <translation>
            <numerusform>Просматривается %n статья</numerusform>
            <numerusform>Просматриваются %n статьи</numerusform>
            <numerusform>Просматриваются %n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in the chosen articles to change so.</source>
        <translation>В выбранных статьях так менять нечего.</translation>
    </message>
    <message>
        <source>{0}: done; undo takes it back.</source>
        <translation>{0}: готово; отмена вернёт всё назад.</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>What can be done with the chosen articles</source>
        <translation>Что можно сделать с выбранными статьями</translation>
    </message>
    <message>
        <source>Choose one article again</source>
        <translation>Снова выбрать одну статью</translation>
    </message>
    <message>
        <source>Chosen: {0}</source>
        <translation>Выбрано: {0}</translation>
    </message>
    <message>
        <source>{0}: what can be done with them</source>
        <translation>{0}: что с ними можно сделать</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Something is still running</source>
        <translation>Ещё идёт работа</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>Отменить и закрыть</translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation>Закрыть по окончании</translation>
    </message>
    <message>
        <source>It cannot be cancelled; closing waits until it is done.</source>
        <translation>Отменить это нельзя; окно закроется, когда всё будет готово.</translation>
    </message>
    <message>
        <source>“{0}” is still running.</source>
        <translation>Ещё не закончено: {0}.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>Сохранено не всё</translation>
    </message>
    <message>
        <source>Close all the same, and lose what is not saved?</source>
        <translation>Всё равно закрыть и потерять то, что не сохранено?</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Сохранить копию в другом месте…</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Code of the colour</source>
        <translation>Код цвета</translation>
    </message>
    <message>
        <source>Contrast {0} : 1 on white, {1} : 1 on dark.</source>
        <translation>Контраст {0} : 1 на белом, {1} : 1 на тёмном.</translation>
    </message>
    <message>
        <source>Lines on white are drawn darker.</source>
        <translation>Линии на белом рисуются темнее.</translation>
    </message>
    <message>
        <source>Lines on dark are drawn lighter.</source>
        <translation>Линии на тёмном рисуются светлее.</translation>
    </message>
    <message>
        <source>“{0}” has the same colour.</source>
        <translation>У «{0}» тот же цвет.</translation>
    </message>
    <message>
        <source>Hard to tell from “{0}” for some readers.</source>
        <translation>Некоторым читателям трудно отличить от «{0}».</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>orange</source>
        <translation>оранжевый</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>голубой</translation>
    </message>
    <message>
        <source>bluish green</source>
        <translation>сине-зелёный</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>синий</translation>
    </message>
    <message>
        <source>vermilion</source>
        <translation>тёмно-оранжевый</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>розовый</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>серый</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>коричневый</translation>
    </message>
    <message>
        <source>indigo</source>
        <translation>индиго</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелёный</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>бирюзовый</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>светло-голубой</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>оливковый</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>песочный</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>красно-розовый</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>пурпурный</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Палитра команд</translation>
    </message>
    <message>
        <source>A command, an article, a setting, a help page</source>
        <translation>Команда, статья, настройка, страница справки</translation>
    </message>
    <message>
        <source>What to do, or words of an article</source>
        <translation>Что сделать или слова статьи</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что нашлось</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Nothing is called so. Try fewer letters, or the beginning of another word.</source>
        <translation>Ничего с таким названием. Попробуйте меньше букв или начало другого слова.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Сейчас нельзя</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
</context>
<context>
    <name>CommonDialog</name>
    <message numerus="yes">
        <source>Details of %n articles</source>
        <translation>
            <numerusform>Сведения о %n статье</numerusform>
            <numerusform>Сведения о %n статьях</numerusform>
            <numerusform>Сведения о %n статьях</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what is ticked is changed, in all of the articles.</source>
        <translation>Изменится только отмеченное – во всех этих статьях.</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Сайт</translation>
    </message>
    <message>
        <source>as the address says</source>
        <translation>как в адресе</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>ru, en, …</source>
        <translation>ru, en, …</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Дата</translation>
    </message>
    <message>
        <source>2026-01-05</source>
        <translation>2026-01-05</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>различаются</translation>
    </message>
</context>
<context>
    <name>CopyActions</name>
    <message>
        <source>{0} copy</source>
        <translation>{0} копия</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>No copy is made.</source>
        <translation>Копия не создаётся.</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Сохранение копии</translation>
    </message>
    <message>
        <source>A copy was saved as {0}.</source>
        <translation>Копия сохранена как {0}.</translation>
    </message>
    <message>
        <source>Cancelled; no copy was made.</source>
        <translation>Отменено; копия не создана.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Ошибка в программе</translation>
    </message>
    <message>
        <source>With what the error says and the text of the open article</source>
        <translation>С текстом ошибки и открытой статьи</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Something in the program went wrong. What was saved is safe; you can go on working. Please send us this report.</source>
        <translation>В программе произошла ошибка. Сохранённое цело, можно работать дальше. Пожалуйста, пришлите нам этот отчёт.</translation>
    </message>
    <message>
        <source>Something in the program went wrong. What was saved is safe. Was the program replaced while it ran? Start it again.</source>
        <translation>В программе что-то сломалось. Всё сохранённое цело. Программу не обновили, пока она работала? Запустите её снова.</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>2026, 2026-01 or 2026-01-31</source>
        <translation>2026, 2026-01 или 2026-01-31</translation>
    </message>
    <message>
        <source>The first date is later than the last one.</source>
        <translation>Первая дата позже последней.</translation>
    </message>
    <message>
        <source>There is no date {0}.</source>
        <translation>Даты {0} не бывает.</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>✓ Done</source>
        <translation>✓ Готово</translation>
    </message>
    <message>
        <source>✓ Nothing to mark</source>
        <translation>✓ Отмечать нечего</translation>
    </message>
    <message>
        <source>– Skipped</source>
        <translation>– Пропущена</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation>Сначала дождитесь конца задачи или отмените её.</translation>
    </message>
    <message>
        <source>Not everything is saved yet; save a copy elsewhere first.</source>
        <translation>Сохранено ещё не всё; сначала сохраните копию в другом месте.</translation>
    </message>
    <message>
        <source>This article is annotated as an example; the others are yours.</source>
        <translation>Эта статья размечена для примера, остальные – ваши.</translation>
    </message>
</context>
<context>
    <name>DeskFollower</name>
    <message>
        <source>Choose an article in the list.</source>
        <translation>Выберите статью в списке.</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose File → Import files…</source>
        <translation>Перетащите сюда файлы или папки либо выберите «Файл → Импорт файлов…»</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the article</source>
        <translation>Сведения о статье</translation>
    </message>
    <message>
        <source>Metadata is a JSON object: {0}.</source>
        <translation>Метаданные – это объект JSON: {0}.</translation>
    </message>
    <message>
        <source>2026-01-05</source>
        <translation>2026-01-05</translation>
    </message>
    <message>
        <source>ru, en, …</source>
        <translation>ru, en, …</translation>
    </message>
    <message>
        <source>The text itself is never changed.</source>
        <translation>Сам текст никогда не меняется.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Заголовок</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Сайт</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Дата</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Ключ</translation>
    </message>
    <message>
        <source>Further &amp;metadata</source>
        <translation>Прочие &amp;метаданные</translation>
    </message>
</context>
<context>
    <name>DuplicateModel</name>
    <message>
        <source>same text</source>
        <translation>тот же текст</translation>
    </message>
    <message numerus="yes">
        <source>%n articles with the same text</source>
        <translation>
            <numerusform>%n статья с тем же текстом</numerusform>
            <numerusform>%n статьи с тем же текстом</numerusform>
            <numerusform>%n статей с тем же текстом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles that are nearly the same</source>
        <translation>
            <numerusform>%n почти такая же статья</numerusform>
            <numerusform>%n почти такие же статьи</numerusform>
            <numerusform>%n почти таких же статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Duplicates</source>
        <translation>Дубликаты</translation>
    </message>
    <message>
        <source>No article is like another one</source>
        <translation>Похожих друг на друга статей нет</translation>
    </message>
    <message>
        <source>All texts were compared, whatever their titles and addresses are.</source>
        <translation>Сравнивались сами тексты, какими бы ни были заголовки и адреса.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>&amp;Bin this one</source>
        <translation>&amp;Убрать эту</translation>
    </message>
    <message>
        <source>&amp;Keep this one, bin the others</source>
        <translation>Оставить &amp;эту, остальные убрать</translation>
    </message>
    <message>
        <source>Bin all &amp;same texts but one…</source>
        <translation>Убрать все &amp;одинаковые, кроме одной…</translation>
    </message>
    <message>
        <source>Comparing the articles…</source>
        <translation>Сравнение статей…</translation>
    </message>
    <message>
        <source>Comparing… {0} of {1} articles</source>
        <translation>Сравнение… {0} из {1} статей</translation>
    </message>
    <message>
        <source>Stopped; nothing was found out.</source>
        <translation>Остановлено; ничего не выяснено.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are like others.</source>
        <translation>
            <numerusform>%n статья похожа на другие.</numerusform>
            <numerusform>%n статьи похожи на другие.</numerusform>
            <numerusform>%n статей похожи на другие.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin all same texts but one?</source>
        <translation>Убрать все статьи с одинаковым текстом, кроме одной?</translation>
    </message>
    <message numerus="yes">
        <source>%n articles go to the bin.</source>
        <translation>
            <numerusform>%n статья уйдёт в корзину.</numerusform>
            <numerusform>%n статьи уйдут в корзину.</numerusform>
            <numerusform>%n статей уйдут в корзину.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of those with one text the article stays in which people have marked most.</source>
        <translation>Из статей с одним текстом останется та, где люди поставили больше отметок.</translation>
    </message>
    <message>
        <source>Put in the bin</source>
        <translation>Убрать в корзину</translation>
    </message>
</context>
<context>
    <name>EmptyArticles</name>
    <message>
        <source>Show all articles</source>
        <translation>Показать все статьи</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Импорт файлов…</translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation>Статей пока нет.</translation>
    </message>
    <message>
        <source>No article is like that: {0}.</source>
        <translation>Таких статей нет: {0}.</translation>
    </message>
    <message>
        <source>No article matches “{0}”.</source>
        <translation>Ни одна статья не подходит к «{0}».</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Only these were searched: {0}.</source>
        <translation>Поиск шёл только среди этих: {0}.</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Искать во всех статьях</translation>
    </message>
    <message>
        <source>Nothing is left to do: every article is done or skipped.</source>
        <translation>Всё сделано: каждая статья готова или пропущена.</translation>
    </message>
    <message>
        <source>No article is started and unfinished.</source>
        <translation>Начатых и не законченных статей нет.</translation>
    </message>
    <message>
        <source>No article is done yet. Ctrl+Enter says that the open one is.</source>
        <translation>Готовых статей пока нет. Ctrl+Enter скажет, что открытая готова.</translation>
    </message>
    <message>
        <source>No article was skipped.</source>
        <translation>Пропущенных статей нет.</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>Открытых вопросов нет.</translation>
    </message>
    <message>
        <source>Of no article it was decided that there is nothing to mark.</source>
        <translation>Ни об одной статье не решено, что отмечать нечего.</translation>
    </message>
    <message>
        <source>No suggestion waits to be accepted or rejected.</source>
        <translation>Ни одно предложение не ждёт решения.</translation>
    </message>
    <message>
        <source>Search for that ({0})</source>
        <translation>Искать это ({0})</translation>
    </message>
    <message>
        <source>In the other keyboard layout it is “{0}”.</source>
        <translation>В другой раскладке это «{0}».</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>exact text</source>
        <translation>точный текст</translation>
    </message>
    <message>
        <source>exact edges</source>
        <translation>точные границы</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>пересечения</translation>
    </message>
    <message>
        <source>marks in pieces</source>
        <translation>отметки из частей</translation>
    </message>
    <message>
        <source>links</source>
        <translation>связи</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>свойства</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>заметки</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>вопросы</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>оценки</translation>
    </message>
    <message>
        <source>whose marks</source>
        <translation>чьи отметки</translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation>решения</translation>
    </message>
    <message>
        <source>status</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>ключи</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>метаданные</translation>
    </message>
    <message>
        <source>identities</source>
        <translation>идентификаторы</translation>
    </message>
    <message>
        <source>labels left out</source>
        <translation>пропущенные метки</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Свойство</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Carries everything; comes back as it was.</source>
        <translation>Вмещает всё и возвращается таким же.</translation>
    </message>
    <message>
        <source>Carries everything but {0}.</source>
        <translation>Вмещает всё, кроме: {0}.</translation>
    </message>
    <message>
        <source>Carries {0}. Cannot carry {1}.</source>
        <translation>Вмещает: {0}. Не вмещает: {1}.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>As it is, new: {0}</source>
        <translation>Как есть, новое: {0}</translation>
    </message>
    <message>
        <source>Links by role</source>
        <translation>Связи по ролям</translation>
    </message>
    <message>
        <source>Attribution, source: {0}</source>
        <translation>Атрибуция, источник: {0}</translation>
    </message>
    <message>
        <source>As it is, new entity: {0}</source>
        <translation>Как есть, новая сущность: {0}</translation>
    </message>
    <message>
        <source>As it is, new in “other”: {0}</source>
        <translation>Как есть, новая в «other»: {0}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Замечание</translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>Import files</source>
        <translation>Импорт файлов</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Импорт папки</translation>
    </message>
    <message>
        <source>Nothing can be imported just now.</source>
        <translation>Сейчас импортировать нельзя.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>The files that are in stay; the one being read is left out.</source>
        <translation>Уже прочитанные файлы останутся; тот, что читается сейчас, не войдёт.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Import: {0}.</source>
        <translation>Импорт: {0}.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Nothing of it is written.</source>
        <translation>Ничего не будет записано.</translation>
    </message>
    <message>
        <source>Exported to {3}. Articles: {0}, marks: {1}, links: {2}.</source>
        <translation>Экспортировано в {3}. Статей: {0}, отметок: {1}, связей: {2}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Отменено; ничего не записано.</translation>
    </message>
    <message>
        <source>Cancelled; what was finished is kept.</source>
        <translation>Отменено; что было сделано, сохранено.</translation>
    </message>
    <message>
        <source>Choose Export… again to go on with the export.</source>
        <translation>Выберите «Экспорт…» ещё раз, чтобы продолжить экспорт.</translation>
    </message>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation>Сначала дождитесь конца задачи или отмените её.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Stopped; what is lost is told after the export.</source>
        <translation>Остановлено; что потеряется, будет сказано после экспорта.</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Also s&amp;uggestions nobody has decided on</source>
        <translation>Также пре&amp;дложения, о которых никто не решил</translation>
    </message>
    <message>
        <source>Only those done</source>
        <translation>Только готовые</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Only those chosen ({0})</source>
        <translation>Только выбранные ({0})</translation>
    </message>
    <message>
        <source>Na&amp;mes in the export: as they are</source>
        <translation>&amp;Названия в экспорте: как есть</translation>
    </message>
    <message>
        <source>Na&amp;mes in the export: {0} changed</source>
        <translation>&amp;Названия в экспорте: изменено {0}</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>О&amp;бзор…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Формат</translation>
    </message>
    <message>
        <source>&amp;Annotation of</source>
        <translation>&amp;Чья разметка</translation>
    </message>
    <message>
        <source>Articl&amp;es</source>
        <translation>&amp;Статьи</translation>
    </message>
    <message>
        <source>Export t&amp;o</source>
        <translation>К&amp;уда</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Экспорт в</translation>
    </message>
    <message>
        <source>Everything by programs</source>
        <translation>Всё, что сделали программы</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Экспорт в папку</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Экспорт в файл</translation>
    </message>
</context>
<context>
    <name>ExtractionActions</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Extracting entities</source>
        <translation>Извлечение сущностей</translation>
    </message>
    <message>
        <source>The articles done so far keep their entities.</source>
        <translation>Сущности в уже обработанных статьях останутся.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Сущности</translation>
    </message>
    <message>
        <source>No entities were added: there are some already, or none to be found.</source>
        <translation>Сущности не добавлены: они уже есть, или их не нашлось.</translation>
    </message>
    <message>
        <source>Entities found: {0}.</source>
        <translation>Найдено сущностей: {0}.</translation>
    </message>
    <message>
        <source>Cancelled; what was finished is kept.</source>
        <translation>Отменено; что было сделано, сохранено.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>New project</source>
        <translation>Новый проект</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>{0} is not where it was. Show where it is now, or take it off the list.</source>
        <translation>{0} уже не там, где был. Покажите, где он теперь, или уберите его из списка.</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Проектов пока нет</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>Создание пробного проекта</translation>
    </message>
    <message>
        <source>{0} is not there any more.</source>
        <translation>{0} уже нет на прежнем месте.</translation>
    </message>
    <message>
        <source>One project is open at a time: {0} is opened, and {1} left alone.</source>
        <translation>Открыт бывает только один проект: открывается {0}, не тронуто: {1}.</translation>
    </message>
    <message>
        <source>A new project for these articles</source>
        <translation>Новый проект для этих статей</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or open it.</source>
        <translation>{0} уже есть; выберите другое имя или откройте его.</translation>
    </message>
    <message>
        <source>news</source>
        <translation>новости</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>The folder is in {0}. All that is in it is replaced.</source>
        <translation>Папка находится в {0}. Всё, что в ней есть, будет заменено.</translation>
    </message>
    <message>
        <source>The file is in {0}. What it holds is replaced.</source>
        <translation>Файл находится в {0}. Его содержимое будет заменено.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Заменить</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Проекты</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>It is not replaced, as it may hold somebody&apos;s work.</source>
        <translation>Он не заменяется: в нём может быть чья-то работа.</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Уже есть</translation>
    </message>
    <message>
        <source>“{0}” is there already.</source>
        <translation>«{0}» уже существует.</translation>
    </message>
    <message>
        <source>Choose another &amp;name…</source>
        <translation>Выбрать &amp;другое имя…</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files and folders</source>
        <translation>Файлы и папки</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Убрать</translation>
    </message>
    <message>
        <source>Add f&amp;iles…</source>
        <translation>Добавить фа&amp;йлы…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Добавить &amp;папку…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Добавить папку</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>With the label</source>
        <translation>С меткой</translation>
    </message>
    <message>
        <source>Without the label</source>
        <translation>Без метки</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Кто размечал</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Показать все статьи</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Другой…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>С … по …</translation>
    </message>
</context>
<context>
    <name>FindActions</name>
    <message>
        <source>Choose one piece of text, or a mark that is in one piece.</source>
        <translation>Выберите один отрезок текста или отметку из одной части.</translation>
    </message>
    <message>
        <source>{0} marks in {1} articles; Undo takes them all back.</source>
        <translation>Отметок: {0}, статей: {1}; «Отменить» уберёт их все.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Найти в статье</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Учитывать регистр</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Целые слова</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Предыдущее совпадение (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Следующее совпадение (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
</context>
<context>
    <name>Goer</name>
    <message>
        <source>No article, or more than one, came from {0}.</source>
        <translation>Из {0} не пришло ни одной статьи или пришло несколько.</translation>
    </message>
</context>
<context>
    <name>GuidelineActions</name>
    <message>
        <source>The guidelines have no section about “{0}” yet.</source>
        <translation>В руководстве пока нет раздела о «{0}».</translation>
    </message>
    <message>
        <source>The guidelines you wrote are kept as a draft: edit them again.</source>
        <translation>Написанное руководство сохранено как черновик: откройте правку ещё раз.</translation>
    </message>
</context>
<context>
    <name>GuidelineEditor</name>
    <message>
        <source>Guidelines: {0}</source>
        <translation>Руководство: {0}</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>This is longer than a project takes; shorten it.</source>
        <translation>Это длиннее, чем вмещает проект; сократите текст.</translation>
    </message>
    <message>
        <source>Save the guidelines?</source>
        <translation>Сохранить руководство?</translation>
    </message>
    <message>
        <source>Here is what was not saved last time. Undo brings back what is saved.</source>
        <translation>Вот что в прошлый раз не было сохранено. «Отменить» вернёт сохранённое.</translation>
    </message>
    <message>
        <source>No draft can be kept on this disk; save now and then.</source>
        <translation>На этом диске черновик не сохранить; сохраняйте почаще.</translation>
    </message>
    <message>
        <source>A heading with a label’s name in brackets, “## Claim (CLAIM)”, is where F1 on the label leads; [words](#CLAIM) makes a link to it.</source>
        <translation>К заголовку с именем метки в скобках, «## Утверждение (CLAIM)», ведёт F1 на этой метке; [слова](#CLAIM) дают ссылку на него.</translation>
    </message>
</context>
<context>
    <name>GuidelinePage</name>
    <message>
        <source>Guidelines</source>
        <translation>Руководство</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guidelines</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Edit the guidelines</source>
        <translation>Изменить руководство</translation>
    </message>
    <message>
        <source>Put in the first set</source>
        <translation>Вставить первый набор</translation>
    </message>
    <message>
        <source>There are no guidelines in this language yet.</source>
        <translation>На этом языке руководства пока нет.</translation>
    </message>
    <message>
        <source>This project has no guidelines yet: what counts, and what does not.</source>
        <translation>В этом проекте пока нет руководства: что считать, а что нет.</translation>
    </message>
    <message>
        <source>Guidelines: {0}</source>
        <translation>Руководство: {0}</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>Закрыть руководство</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>Искать в справке…</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Искать в справке</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>No page has these words. Try fewer, or others.</source>
        <translation>Ни на одной странице нет этих слов. Попробуйте меньше слов или другие.</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Страница справки</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the page before ({0})</source>
        <translation>Назад к предыдущей странице ({0})</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>(нет клавиши)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Nothing to go back to: your marks are as they were then.</source>
        <translation>Возвращаться не к чему: ваши отметки и так были такими.</translation>
    </message>
    <message>
        <source>You cannot go back to this state: others&apos; later work builds on your marks.</source>
        <translation>К этому состоянию вернуться нельзя: на ваших отметках построена более поздняя работа других.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>started</source>
        <translation>начата</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готова</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущена</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>не решено</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Сделано снова: {0}</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>в корзине</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>в списке</translation>
    </message>
    <message>
        <source>further metadata</source>
        <translation>прочие метаданные</translation>
    </message>
    <message>
        <source>key</source>
        <translation>ключ</translation>
    </message>
    <message>
        <source>title</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>language</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>a mark</source>
        <translation>отметка</translation>
    </message>
    <message>
        <source>question “{0}”</source>
        <translation>вопрос «{0}»</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>note “{0}”</source>
        <translation>заметка «{0}»</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>без заметки</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>As it was before anything was done</source>
        <translation>Как было до всех изменений</translation>
    </message>
    <message>
        <source>As it was on {0}, after “{1}”</source>
        <translation>Как было {0}, после «{1}»</translation>
    </message>
    <message>
        <source>Put the caret in a mark to see what was done to it.</source>
        <translation>Поставьте курсор в отметку, чтобы увидеть, что с ней делали.</translation>
    </message>
    <message>
        <source>Open an article to see what was done to it.</source>
        <translation>Откройте статью, чтобы увидеть, что с ней делали.</translation>
    </message>
    <message>
        <source>Nothing was done to this mark since it was brought in.</source>
        <translation>С этой отметкой ничего не делали с тех пор, как она появилась.</translation>
    </message>
    <message>
        <source>Nothing was done to this article yet.</source>
        <translation>С этой статьёй пока ничего не делали.</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>was {0}</source>
        <translation>было {0}</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Before anything was done</source>
        <translation>До всех изменений</translation>
    </message>
    <message>
        <source>As the article came</source>
        <translation>Статья, какой она пришла</translation>
    </message>
    <message>
        <source>before: {0}</source>
        <translation>было: {0}</translation>
    </message>
    <message>
        <source>after: {0}</source>
        <translation>стало: {0}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Show this state</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>History of the mark</source>
        <translation>История отметки</translation>
    </message>
    <message>
        <source>History of the article</source>
        <translation>История статьи</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Закрыть историю</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Names, and what was refused</source>
        <translation>Названия и что отклонено</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>Nothing in these files can be imported.</source>
        <translation>В этих файлах нечего импортировать.</translation>
    </message>
    <message>
        <source>Na&amp;mes {0}</source>
        <translation>&amp;Названия {0}</translation>
    </message>
    <message>
        <source>Refused and &amp;noted {0}</source>
        <translation>Отк&amp;лонено и замечания {0}</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 файл</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>файлов: {0}</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 статья</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>статей: {0}</translation>
    </message>
    <message>
        <source>looked at the first {0} articles</source>
        <translation>просмотрено первых статей: {0}</translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation>отклонено: {0}</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Keep a changed text as a ne&amp;w version</source>
        <translation>Сохранять изменённый текст как новую &amp;версию</translation>
    </message>
    <message>
        <source>Otherwise an article whose text has changed is refused by name.</source>
        <translation>Иначе статья, текст которой изменился, отклоняется поимённо.</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Формат</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Кодировка</translation>
    </message>
    <message>
        <source>En&amp;tities</source>
        <translation>&amp;Сущности</translation>
    </message>
    <message>
        <source>Mar&amp;ks in the files are by</source>
        <translation>Чьи от&amp;метки в файлах</translation>
    </message>
    <message>
        <source>Found from the content</source>
        <translation>Узнать по содержанию</translation>
    </message>
    <message>
        <source>Extract where a file brings none</source>
        <translation>Извлечь, где файл их не даёт</translation>
    </message>
    <message>
        <source>Only those in the files</source>
        <translation>Только те, что в файлах</translation>
    </message>
    <message>
        <source>Or the name or folder of a spaCy pipeline: spacy:NAME</source>
        <translation>Или имя либо папка модели spaCy: spacy:ИМЯ</translation>
    </message>
    <message>
        <source>Whom the file names, else the import</source>
        <translation>Кого называет файл, иначе сам импорт</translation>
    </message>
</context>
<context>
    <name>Importable</name>
    <message>
        <source>Articles and annotations</source>
        <translation>Статьи и разметка</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>Импорты</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>От&amp;менить импорт…</translation>
    </message>
    <message>
        <source>An import is taken back whole: its articles and marks leave the project.</source>
        <translation>Импорт отменяется целиком: его статьи и отметки уходят из проекта.</translation>
    </message>
    <message>
        <source>Nothing was imported yet, or all of it was taken back.</source>
        <translation>Пока ничего не импортировано, или всё отменено.</translation>
    </message>
    <message>
        <source>No imports</source>
        <translation>Импортов нет</translation>
    </message>
    <message>
        <source>Counting what would go…</source>
        <translation>Считаем, что уйдёт…</translation>
    </message>
    <message>
        <source>Take the import back?</source>
        <translation>Отменить импорт?</translation>
    </message>
    <message>
        <source>“{0}” would be taken back.</source>
        <translation>«{0}» будет отменён.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Убрать из проекта</translation>
    </message>
    <message numerus="yes">
        <source>%n articles go, those in the bin included.</source>
        <translation>
            <numerusform>%n статья уйдёт, считая и те, что в корзине.</numerusform>
            <numerusform>%n статьи уйдут, считая и те, что в корзине.</numerusform>
            <numerusform>%n статей уйдут, считая и те, что в корзине.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks that came with it go.</source>
        <translation>
            <numerusform>%n отметка, пришедшая с ним, уйдёт.</numerusform>
            <numerusform>%n отметки, пришедшие с ним, уйдут.</numerusform>
            <numerusform>%n отметок, пришедших с ним, уйдут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks, links, verdicts, questions and statuses made since go, too: {0}.</source>
        <translation>Сделанные с тех пор отметки, связи, решения, вопросы и состояния тоже уйдут: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Details of %n articles were edited since; that goes, too.</source>
        <translation>
            <numerusform>Сведения о %n статье с тех пор исправлены; это тоже уйдёт.</numerusform>
            <numerusform>Сведения о %n статьях с тех пор исправлены; это тоже уйдёт.</numerusform>
            <numerusform>Сведения о %n статьях с тех пор исправлены; это тоже уйдёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project is backed up first. Undo does not bring the import back; importing the files again, or restoring the backup, does.</source>
        <translation>Сначала делается резервная копия проекта. «Отменить» импорт не вернёт; его вернёт импорт тех же файлов или восстановление копии.</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>осталось {0} с</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>осталось {0} мин</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key…</source>
        <translation>Нажмите клавишу…</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Key of “{0}”</source>
        <translation>Клавиша для «{0}»</translation>
    </message>
    <message>
        <source>Press it, then the key that you want</source>
        <translation>Нажмите это, затем нужную клавишу</translation>
    </message>
    <message>
        <source>The key it had</source>
        <translation>Клавиша, которая была</translation>
    </message>
    <message>
        <source>Give “{0}” back its own key</source>
        <translation>Вернуть «{0}» её клавишу</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>{0} moves and selects in the text; choose another key.</source>
        <translation>{0} движет курсор и выделяет в тексте; выберите другую клавишу.</translation>
    </message>
    <message>
        <source>{0} would be typing in a search field; choose one with Ctrl or Alt.</source>
        <translation>{0} в поле поиска был бы вводом текста; выберите клавишу с Ctrl или Alt.</translation>
    </message>
    <message>
        <source>{0} is the key of “{1}”; give that another key first.</source>
        <translation>{0} – клавиша команды «{1}»; сначала дайте ей другую.</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>More labels</source>
        <translation>Другие метки</translation>
    </message>
    <message>
        <source>the current mark bears it</source>
        <translation>она у текущей отметки</translation>
    </message>
    <message>
        <source>held: each drag marks</source>
        <translation>удержана: каждое выделение отмечает</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Клавиша: {key}</translation>
    </message>
</context>
<context>
    <name>LabelFate</name>
    <message>
        <source>They keep it. It is no longer offered, and can be brought back.</source>
        <translation>Отметки остаются с этой меткой, но она больше не предлагается; её можно вернуть.</translation>
    </message>
    <message>
        <source>Retire “{0}”?</source>
        <translation>Убрать «{0}» из употребления?</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>They get the label chosen here; this one is taken out.</source>
        <translation>Отметки получат выбранную здесь метку, а эта исчезнет.</translation>
    </message>
    <message>
        <source>Marks with this label: {0}. Merge it into another, or retire it.</source>
        <translation>Отметок с этой меткой: {0}. Объедините её с другой или уберите из употребления.</translation>
    </message>
    <message>
        <source>Take {0} out of “{1}”?</source>
        <translation>Удалить {0} из «{1}»?</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>They keep what they have. It is no longer offered.</source>
        <translation>Они сохранят что имеют. Больше не предлагается.</translation>
    </message>
    <message>
        <source>Merge “{0}” into another?</source>
        <translation>Объединить «{0}» с другой?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Retire…</source>
        <translation>Убрать…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Объединить с…</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>The program works by this name.</source>
        <translation>С этим именем работает программа.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>The program works by this label; retire it instead.</source>
        <translation>С этой меткой работает программа; лучше уберите её из употребления.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>Имя в файлах</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Слой</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Свойства</translation>
    </message>
    <message>
        <source>1–9 or a–z; marks what is selected</source>
        <translation>1–9 или a–z; отмечает выделенное</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>As the system is</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Со следующего запуска.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Перезапустить сейчас</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>Annotators are asked to mark its labels</source>
        <translation>От разметчиков ждут этих меток</translation>
    </message>
    <message>
        <source>A task: “done” speaks for it, and only what people mark or accept counts. Otherwise what programs find counts unless it is rejected.</source>
        <translation>Задание: «готово» говорит о нём, и считается только то, что отметили или приняли люди. Иначе считается найденное программами, если его не отклонили.</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>Имя в файлах</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задание</translation>
    </message>
</context>
<context>
    <name>LinkActions</name>
    <message>
        <source>Linked to “{0}” – {1} again to choose another</source>
        <translation>Связано с «{0}» – ещё раз {1}, чтобы выбрать другое</translation>
    </message>
    <message>
        <source>Linked to “{0}” – Ctrl+Z takes the link back</source>
        <translation>Связано с «{0}» – Ctrl+Z уберёт связь</translation>
    </message>
    <message>
        <source>It is linked to “{0}” already.</source>
        <translation>Уже связано с «{0}».</translation>
    </message>
    <message>
        <source>There is nothing to link it to; mark it first.</source>
        <translation>Связывать не с чем; сначала отметьте источник.</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>Whose claim is it?</source>
        <translation>Чьё это утверждение?</translation>
    </message>
    <message>
        <source>Which claim is it the source of?</source>
        <translation>Источник какого утверждения это?</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Без источника</translation>
    </message>
    <message>
        <source>The journalist</source>
        <translation>Журналист</translation>
    </message>
</context>
<context>
    <name>LocaleWords</name>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>LossPane</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Looking for what is lost…</source>
        <translation>Смотрим, что потеряется…</translation>
    </message>
    <message>
        <source>Whatever leaves comes back from the file as it went in.</source>
        <translation>Всё, что уходит, вернётся из файла таким же.</translation>
    </message>
    <message>
        <source>What is lost would be listed here.</source>
        <translation>Здесь перечисляется то, что потеряется.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Ничего не потеряется.</translation>
    </message>
    <message>
        <source>What is lost: {0}, of which the first {1} are listed</source>
        <translation>Что потеряется: {0}; показаны первые {1}</translation>
    </message>
    <message>
        <source>What is lost: {0}</source>
        <translation>Что потеряется: {0}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The project is open only to look at; it cannot be changed.</source>
        <translation>Проект открыт только для просмотра; изменять его нельзя.</translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Select some text first.</source>
        <translation>Сначала выделите текст.</translation>
    </message>
    <message>
        <source>Each drag marks now; Esc lets go of the label.</source>
        <translation>Теперь каждое выделение отмечает; Esc отпустит метку.</translation>
    </message>
    <message>
        <source>Select one more piece of the current mark first.</source>
        <translation>Сначала выделите ещё часть для этой отметки.</translation>
    </message>
    <message>
        <source>Your question about this mark</source>
        <translation>Ваш вопрос об этой отметке</translation>
    </message>
    <message>
        <source>Raise a question</source>
        <translation>Задать вопрос</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Note on the mark</source>
        <translation>Заметка к отметке</translation>
    </message>
</context>
<context>
    <name>MarkChoices</name>
    <message>
        <source>Attributes – Esc when done</source>
        <translation>Свойства – Esc, когда готово</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>Отметить как</translation>
    </message>
    <message>
        <source>Change the label to</source>
        <translation>Сменить метку на</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Give another label</source>
        <translation>Сменить метку</translation>
    </message>
    <message>
        <source>Move an edge</source>
        <translation>Сдвинуть границу</translation>
    </message>
    <message>
        <source>Go to “{0}”</source>
        <translation>Перейти к «{0}»</translation>
    </message>
    <message>
        <source>Remove the link to “{0}”</source>
        <translation>Убрать связь с «{0}»</translation>
    </message>
</context>
<context>
    <name>MarkdownBar</name>
    <message>
        <source>Heading</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Жирный</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Курсив</translation>
    </message>
    <message>
        <source>Shaded</source>
        <translation>На сером</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Section about a label ▾</source>
        <translation>Раздел о метке ▾</translation>
    </message>
    <message>
        <source>Every label has its section</source>
        <translation>О каждой метке есть раздел</translation>
    </message>
</context>
<context>
    <name>MatchBar</name>
    <message>
        <source>Matches of the search</source>
        <translation>Совпадения поиска</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Предыдущее совпадение (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Следующее совпадение (F3)</translation>
    </message>
    <message>
        <source>No longer light them up</source>
        <translation>Больше не подсвечивать</translation>
    </message>
    <message numerus="yes">
        <source>“{0}”: %n matches</source>
        <translation>
            <numerusform>«{0}»: %n совпадение</numerusform>
            <numerusform>«{0}»: %n совпадения</numerusform>
            <numerusform>«{0}»: %n совпадений</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}”: match {1} of {2}</source>
        <translation>«{0}»: совпадение {1} из {2}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message>
        <source>In the files</source>
        <translation>В файлах</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>In the export</source>
        <translation>В экспорте</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Раз</translation>
    </message>
</context>
<context>
    <name>NameTable</name>
    <message>
        <source>Names and what they become</source>
        <translation>Названия и чем они станут</translation>
    </message>
</context>
<context>
    <name>OptionRows</name>
    <message>
        <source>Widen to whole tokens</source>
        <translation>Расширить до целых слов</translation>
    </message>
    <message>
        <source>Narrow to whole tokens</source>
        <translation>Сузить до целых слов</translation>
    </message>
    <message>
        <source>Leave out what does not fit</source>
        <translation>Пропустить то, что не подходит</translation>
    </message>
    <message>
        <source>A piece for each fragment</source>
        <translation>По одной на каждую часть</translation>
    </message>
    <message>
        <source>From the first to the last</source>
        <translation>От первой до последней</translation>
    </message>
    <message>
        <source>The first fragment only</source>
        <translation>Только первую часть</translation>
    </message>
    <message>
        <source>Take &amp;boilerplate out of the text</source>
        <translation>&amp;Вырезать из текста служебное</translation>
    </message>
    <message>
        <source>Marks that begin or end inside a to&amp;ken</source>
        <translation>Отметки с границей внутри сло&amp;ва</translation>
    </message>
    <message>
        <source>Marks in several &amp;pieces</source>
        <translation>Отметки из нескольких &amp;частей</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Для оценки</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Для проверки</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Число для случайности</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the marks</source>
        <translation>Обзор отметок</translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message>
        <source>Article text as it was</source>
        <translation>Текст статьи, каким он был</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Назад к нынешнему</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>Days the figures are about</source>
        <translation>За какие дни числа</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Все дни</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>С … по …</translation>
    </message>
    <message>
        <source>Counts the articles that were closed in these days</source>
        <translation>Считаются статьи, законченные в эти дни</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who is annotating?</source>
        <translation>Кто размечает?</translation>
    </message>
    <message>
        <source>Your name stands beside everything you mark in this project.</source>
        <translation>Ваше имя стоит при всём, что вы отмечаете в этом проекте.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>That is the name of a program.</source>
        <translation>Так называется программа.</translation>
    </message>
    <message>
        <source>The name has {0} characters; at most {1} are taken.</source>
        <translation>В имени {0} знаков; помещается не больше {1}.</translation>
    </message>
    <message>
        <source>A name cannot contain “/”.</source>
        <translation>В имени не может быть «/».</translation>
    </message>
    <message>
        <source>The name contains characters that cannot be seen; leave them out.</source>
        <translation>В имени есть невидимые знаки; уберите их.</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy “{0}” as picture</source>
        <translation>Копировать «{0}» как картинку</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Копировать как картинку</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>First articles</source>
        <translation>Первые статьи</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Дальше</translation>
    </message>
    <message>
        <source>Article {0} of the first {1}</source>
        <translation>Статья {0} из первых {1}</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>Знаков: {0}</translation>
    </message>
    <message>
        <source>the first {0} of {1} characters</source>
        <translation>первые {0} знаков из {1}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Папка с файлами</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Ярлык</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Псевдоним</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Папка:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Тип файлов:</translation>
    </message>
</context>
<context>
    <name>QueryControls</name>
    <message>
        <source>Search the articles</source>
        <translation>Искать в статьях</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Другие фильтры</translation>
    </message>
    <message>
        <source>Sort the articles</source>
        <translation>Порядок статей</translation>
    </message>
    <message>
        <source>Search {0} articles…</source>
        <translation>Поиск ({0})…</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Поиск…</translation>
    </message>
</context>
<context>
    <name>QuestionActions</name>
    <message>
        <source>There is no question here; F7 goes to the next one.</source>
        <translation>Здесь нет вопроса; F7 ведёт к следующему.</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>Открытых вопросов нет.</translation>
    </message>
    <message>
        <source>Question {0} of {1}</source>
        <translation>Вопрос {0} из {1}</translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message>
        <source>settled</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Previous open question (Shift+F7)</source>
        <translation>Предыдущий открытый вопрос (Shift+F7)</translation>
    </message>
    <message>
        <source>Next open question (F7)</source>
        <translation>Следующий открытый вопрос (F7)</translation>
    </message>
    <message>
        <source>Space in the list</source>
        <translation>Пробел в списке</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Открыто {0}</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Q raises one about the article, Q about a mark.</source>
        <translation>Ctrl+Shift+Q задаёт вопрос о статье, Q – об отметке.</translation>
    </message>
    <message>
        <source>No question was raised yet.</source>
        <translation>Вопросов пока не задавали.</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>Открытых вопросов нет.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Все вопросы</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Открытые вопросы</translation>
    </message>
    <message>
        <source>Close the questions</source>
        <translation>Закрыть вопросы</translation>
    </message>
</context>
<context>
    <name>ReadOnlyProject</name>
    <message>
        <source>It still cannot be changed.</source>
        <translation>Менять его по-прежнему нельзя.</translation>
    </message>
    <message>
        <source>The project cannot be changed now</source>
        <translation>Сейчас проект нельзя менять</translation>
    </message>
    <message>
        <source>Only look at it</source>
        <translation>Только посмотреть</translation>
    </message>
</context>
<context>
    <name>ReadOnlyStrip</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Попробовать снова</translation>
    </message>
    <message>
        <source>Open the project to work in it, if that is possible now</source>
        <translation>Открыть проект для работы, если это уже возможно</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Сохранить &amp;копию…</translation>
    </message>
    <message>
        <source>A copy is a project of its own, to be opened and changed</source>
        <translation>Копия – отдельный проект: его можно открыть и менять</translation>
    </message>
    <message>
        <source>Only to look at: nothing can be marked or changed.</source>
        <translation>Только просмотр: размечать и менять ничего нельзя.</translation>
    </message>
</context>
<context>
    <name>ReadingActions</name>
    <message>
        <source>As usual</source>
        <translation>Как обычно</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Узко</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Широко</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Плотно</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Свободно</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>choose several articles in the list first</source>
        <translation>сначала выберите в списке несколько статей</translation>
    </message>
    <message>
        <source>a job is running</source>
        <translation>идёт задача</translation>
    </message>
    <message>
        <source>an earlier state is shown</source>
        <translation>показано прежнее состояние</translation>
    </message>
    <message>
        <source>choose a step of the history</source>
        <translation>выберите шаг истории</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>отменять нечего</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>возвращать нечего</translation>
    </message>
    <message>
        <source>select some text first</source>
        <translation>сначала выделите текст</translation>
    </message>
    <message>
        <source>go to a mark first</source>
        <translation>сначала перейдите к отметке</translation>
    </message>
    <message>
        <source>go to a suggestion first</source>
        <translation>сначала перейдите к предложению</translation>
    </message>
    <message>
        <source>go to a claim or a source first</source>
        <translation>сначала перейдите к утверждению или источнику</translation>
    </message>
    <message>
        <source>go to a mark, then select more text</source>
        <translation>перейдите к отметке и выделите ещё текст</translation>
    </message>
    <message>
        <source>the article is not closed</source>
        <translation>статья не закончена</translation>
    </message>
    <message>
        <source>the article is so already</source>
        <translation>статья и так такая</translation>
    </message>
    <message>
        <source>the project is only to look at</source>
        <translation>проект только для просмотра</translation>
    </message>
    <message>
        <source>open a project first</source>
        <translation>сначала откройте проект</translation>
    </message>
    <message>
        <source>import articles first</source>
        <translation>сначала импортируйте статьи</translation>
    </message>
    <message>
        <source>open an article first</source>
        <translation>сначала откройте статью</translation>
    </message>
    <message>
        <source>not possible just now</source>
        <translation>сейчас нельзя</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Continue with {0}</source>
        <translation>Продолжить: {0}</translation>
    </message>
</context>
<context>
    <name>RecentProject</name>
    <message>
        <source>the sample project</source>
        <translation>пробный проект</translation>
    </message>
    <message>
        <source>Take {0} off this list</source>
        <translation>Убрать {0} из списка</translation>
    </message>
    <message>
        <source>Look for {0}…</source>
        <translation>Найти {0}…</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>not found in {0}</source>
        <translation>нет в {0}</translation>
    </message>
</context>
<context>
    <name>RelateActions</name>
    <message>
        <source>There is nothing to link it to; mark it first.</source>
        <translation>Связывать не с чем; сначала отметьте.</translation>
    </message>
    <message>
        <source>Link “{0}” to</source>
        <translation>Связать «{0}» с</translation>
    </message>
    <message>
        <source>{0}: “{1}”</source>
        <translation>{0}: «{1}»</translation>
    </message>
    <message>
        <source>No longer linked to “{0}”</source>
        <translation>Больше не связано с «{0}»</translation>
    </message>
</context>
<context>
    <name>RelationFate</name>
    <message>
        <source>Links of this kind: {0}. They stay; retire it instead.</source>
        <translation>Связей этого вида: {0}. Они остаются; лучше убрать вид из употребления.</translation>
    </message>
    <message>
        <source>Retire “{0}”?</source>
        <translation>Убрать «{0}» из употребления?</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>They stay. It is no longer offered, and can be brought back.</source>
        <translation>Они остаются. Вид больше не предлагается; его можно вернуть.</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Take out…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>Имя в файлах</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Without any, it may run between all of them.</source>
        <translation>Если ничего не выбрано, связь может идти между любыми.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Убрать…</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>RereadDialog</name>
    <message>
        <source>Read in another encoding</source>
        <translation>Прочитать в другой кодировке</translation>
    </message>
    <message>
        <source>The text as it is</source>
        <translation>Текст, какой он есть</translation>
    </message>
    <message>
        <source>The text as it would be</source>
        <translation>Текст, каким он будет</translation>
    </message>
    <message>
        <source>It was read &amp;as</source>
        <translation>&amp;Сейчас прочитано как</translation>
    </message>
    <message>
        <source>&amp;Read it as</source>
        <translation>Прочитать &amp;заново как</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать заново</translation>
    </message>
    <message>
        <source>Choose the &amp;file…</source>
        <translation>Выбрать &amp;файл…</translation>
    </message>
    <message>
        <source>Finding out what the text was read from…</source>
        <translation>Выясняем, из чего был прочитан текст…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>The bytes are those of {0}.</source>
        <translation>Байты – из {0}.</translation>
    </message>
    <message>
        <source>{0} does not hold this text: no mark can be carried over.</source>
        <translation>В {0} нет этого текста: отметки перенести нельзя.</translation>
    </message>
    <message>
        <source>The bytes are worked out from the text; choose how it was read if that is not right.</source>
        <translation>Байты восстановлены по тексту; если это не так, выберите, как он был прочитан.</translation>
    </message>
    <message>
        <source>The file the article came from</source>
        <translation>Файл, из которого статья</translation>
    </message>
    <message>
        <source>That changes nothing.</source>
        <translation>Это ничего не меняет.</translation>
    </message>
    <message>
        <source>A new version takes the place of the article, which goes to the bin.</source>
        <translation>Место статьи займёт новая версия, а сама она уйдёт в корзину.</translation>
    </message>
    <message numerus="yes">
        <source>%n marks are carried over.</source>
        <translation>
            <numerusform>%n отметка перейдёт.</numerusform>
            <numerusform>%n отметки перейдут.</numerusform>
            <numerusform>%n отметок перейдут.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks are not, as they do not fall on whole characters.</source>
        <translation>
            <numerusform>%n отметка не перейдёт: она не попадает на целые знаки.</numerusform>
            <numerusform>%n отметки не перейдут: они не попадают на целые знаки.</numerusform>
            <numerusform>%n отметок не перейдут: они не попадают на целые знаки.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueActions</name>
    <message>
        <source>Save what can be read as</source>
        <translation>Сохранить то, что читается, как</translation>
    </message>
    <message>
        <source>{0} rescued</source>
        <translation>{0} спасённый</translation>
    </message>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation>Сначала дождитесь конца задачи или отмените её.</translation>
    </message>
    <message>
        <source>Rescuing what can be read</source>
        <translation>Спасаем то, что читается</translation>
    </message>
    <message>
        <source>What is lost: {0}.</source>
        <translation>Потеряно: {0}.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Saved as {0}: {1}.</source>
        <translation>Сохранено как {0}: {1}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>Спасение</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановить из резервной копии</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>There is no backup of {0} yet.</source>
        <translation>У {0} пока нет резервных копий.</translation>
    </message>
    <message>
        <source>Restoring brings {0} back to what it was when the backup was made. The state it is in now is kept as a backup, too, so you can return to it.</source>
        <translation>Восстановление вернёт {0} к тому, что было при создании копии. Нынешнее состояние тоже останется как резервная копия, так что к нему можно вернуться.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Go back to the backup of {0}?</source>
        <translation>Вернуться к копии {0}?</translation>
    </message>
    <message>
        <source>What was done since then will no longer be in the project. It is kept as a backup; a file too damaged for that is kept beside the project as it is.</source>
        <translation>Сделанного с тех пор в проекте больше не будет. Оно останется как резервная копия; файл, слишком для этого повреждённый, останется рядом с проектом как есть.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
</context>
<context>
    <name>SavedFile</name>
    <message>
        <source>Nothing was saved: {0}</source>
        <translation>Ничего не сохранено: {0}</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Сохранено: {0}.</translation>
    </message>
</context>
<context>
    <name>SavingTrouble</name>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Сохранить копию в другом месте</translation>
    </message>
    <message>
        <source>{0} copy</source>
        <translation>{0} копия</translation>
    </message>
    <message>
        <source>Wait for the job to end, or cancel it, first.</source>
        <translation>Сначала дождитесь конца задачи или отмените её.</translation>
    </message>
    <message>
        <source>Saving a copy elsewhere</source>
        <translation>Сохранение копии в другом месте</translation>
    </message>
    <message>
        <source>A copy was saved as {0}, but not all of it could be taken in: {1}</source>
        <translation>Копия сохранена как {0}, но вошло в неё не всё: {1}</translation>
    </message>
    <message>
        <source>A copy with all your changes was saved as {0}.</source>
        <translation>Копия со всеми вашими изменениями сохранена как {0}.</translation>
    </message>
    <message>
        <source>Work on in the copy</source>
        <translation>Работать дальше в копии</translation>
    </message>
    <message>
        <source>Everything is saved again.</source>
        <translation>Всё снова сохранено.</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Выбрать другое место…</translation>
    </message>
    <message>
        <source>Not saved: {0} It is kept in memory and tried again.</source>
        <translation>Не сохранено: {0} Изменения держатся в памяти, попытки продолжаются.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Сохранить копию в другом месте…</translation>
    </message>
</context>
<context>
    <name>SchemeActions</name>
    <message>
        <source>Import a scheme</source>
        <translation>Импорт схемы</translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation>Экспорт схемы</translation>
    </message>
    <message>
        <source>The scheme “{0}” was imported.</source>
        <translation>Схема «{0}» импортирована.</translation>
    </message>
    <message>
        <source>Retired, with their marks: {0}.</source>
        <translation>Вместе с отметками убраны из употребления: {0}.</translation>
    </message>
    <message>
        <source>Schemes (*.toml)</source>
        <translation>Схемы (*.toml)</translation>
    </message>
</context>
<context>
    <name>SchemeDesk</name>
    <message>
        <source>Counting…</source>
        <translation>Подсчёт…</translation>
    </message>
    <message>
        <source>Saving: {0}… You can go on meanwhile.</source>
        <translation>Сохраняется: {0}… Можно продолжать работу.</translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message>
        <source>Scheme</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Новая метка</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Новый слой</translation>
    </message>
    <message>
        <source>New relation</source>
        <translation>Новая связь</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SchemeModel</name>
    <message>
        <source>This scheme is empty. Add a layer, then labels in it, or import a scheme.</source>
        <translation>Схема пуста. Добавьте слой и метки в нём или импортируйте схему.</translation>
    </message>
    <message>
        <source>No longer offered; what is marked stays. Choose one to bring it back.</source>
        <translation>Больше не предлагается; отмеченное остаётся. Выберите, чтобы вернуть.</translation>
    </message>
    <message>
        <source>Kinds of links between marks. Choose one, or add one.</source>
        <translation>Виды связей между отметками. Выберите один или добавьте.</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Связи</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Не в употреблении</translation>
    </message>
    <message>
        <source>{0} · task</source>
        <translation>{0} · задание</translation>
    </message>
</context>
<context>
    <name>SchemeTree</name>
    <message>
        <source>Layers, labels and relations</source>
        <translation>Слои, метки и связи</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Change a label</source>
        <translation>Изменить метку</translation>
    </message>
    <message>
        <source>Change a layer</source>
        <translation>Изменить слой</translation>
    </message>
    <message>
        <source>Change a relation</source>
        <translation>Изменить вид связи</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Добавить слой</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Добавить вид связи</translation>
    </message>
    <message>
        <source>Order of labels</source>
        <translation>Порядок меток</translation>
    </message>
    <message>
        <source>Order of layers</source>
        <translation>Порядок слоёв</translation>
    </message>
    <message>
        <source>Order of relations</source>
        <translation>Порядок видов связей</translation>
    </message>
    <message>
        <source>Retire a label</source>
        <translation>Убрать метку из употребления</translation>
    </message>
    <message>
        <source>Bring a label back</source>
        <translation>Вернуть метку</translation>
    </message>
    <message>
        <source>Take out a label</source>
        <translation>Удалить метку</translation>
    </message>
    <message>
        <source>Take out a layer</source>
        <translation>Удалить слой</translation>
    </message>
    <message>
        <source>Retire a relation</source>
        <translation>Убрать связь из употребления</translation>
    </message>
    <message>
        <source>Bring a relation back</source>
        <translation>Вернуть вид связи</translation>
    </message>
    <message>
        <source>Take out a relation</source>
        <translation>Удалить вид связи</translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation>Импорт схемы</translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation>Объединить метки</translation>
    </message>
    <message>
        <source>Change the guidelines</source>
        <translation>Изменить руководство</translation>
    </message>
    <message>
        <source> (nor {0}.txt)</source>
        <translation> (и {0}.txt тоже)</translation>
    </message>
    <message>
        <source> If it was one, “annotator rescue” may save what is left of it.</source>
        <translation> Если это был проект, «annotator rescue», возможно, спасёт то, что осталось.</translation>
    </message>
    <message>
        <source> and the text {0}</source>
        <translation> и текстом {0}</translation>
    </message>
    <message>
        <source> at byte {0}</source>
        <translation> на байте {0}</translation>
    </message>
    <message>
        <source> in an article that is done.</source>
        <translation> в готовой статье.</translation>
    </message>
    <message>
        <source>, after white space at an edge was trimmed</source>
        <translation>, после того как пробелы на краю отброшены</translation>
    </message>
    <message>
        <source>, from {0} to {1}</source>
        <translation>, с {0} на {1}</translation>
    </message>
    <message>
        <source>A copy needs another name than the project itself.</source>
        <translation>Копии нужно другое имя, чем у самого проекта.</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>Метку нельзя объединить с ней самой.</translation>
    </message>
    <message>
        <source>A process of {0} ended unexpectedly; try again. If it happens again, the machine may be short of memory.</source>
        <translation>Процесс {0} неожиданно завершился; повторите. Если это случится снова, возможно, машине не хватает памяти.</translation>
    </message>
    <message>
        <source>A span it links is not there.</source>
        <translation>Отметки, которую она связывает, нет.</translation>
    </message>
    <message>
        <source>A span that was merged has another label by now.</source>
        <translation>У объединённой отметки теперь другая метка.</translation>
    </message>
    <message>
        <source>A token has one tag, so one layer is written: entities, if no other is named; “all” takes every layer, longer spans first.</source>
        <translation>У слова одна пометка, поэтому пишется один слой: сущности, если не назван другой; «all» берёт все слои, сначала длинные отметки.</translation>
    </message>
    <message>
        <source>A {0} cannot be linked to a {1}.</source>
        <translation>«{0}» нельзя связать с «{1}».</translation>
    </message>
    <message>
        <source>A {0} needs a name without spaces round it.</source>
        <translation>Нужно имя без пробелов по краям ({0}).</translation>
    </message>
    <message>
        <source>A {0} needs a title.</source>
        <translation>Нужно название ({0}).</translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>Принять: {0}</translation>
    </message>
    <message>
        <source>Accepted tasks are</source>
        <translation>Принятые задания</translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation>Разметчику нужно имя.</translation>
    </message>
    <message>
        <source>An article needs a key; give it one that no other article has.</source>
        <translation>Статье нужен ключ; дайте такой, какого нет у других.</translation>
    </message>
    <message>
        <source>An article&apos;s details are changed, never removed.</source>
        <translation>Сведения о статье изменяют, но не удаляют.</translation>
    </message>
    <message>
        <source>An edge is inside a word: «{0}|{1}».</source>
        <translation>Граница внутри слова: «{0}|{1}».</translation>
    </message>
    <message>
        <source>An import that was taken back is made again by importing the files.</source>
        <translation>Отменённый импорт делается снова импортом тех же файлов.</translation>
    </message>
    <message>
        <source>Articles left out besides: {0}.</source>
        <translation>Кроме того, пропущено статей: {0}.</translation>
    </message>
    <message>
        <source>Articles under “{0}”, as spaCy has no tokenizer for “{1}”: {2}.</source>
        <translation>Статьи в «{0}», так как у spaCy нет токенизатора для «{1}»: {2}.</translation>
    </message>
    <message>
        <source>Articles used for training though not done: {0}.</source>
        <translation>Статей для обучения, хотя они не готовы: {0}.</translation>
    </message>
    <message>
        <source>Articles whose entities are known in part, the rest missing: {0}.</source>
        <translation>Статей, где сущности известны частично, остальное не указано: {0}.</translation>
    </message>
    <message>
        <source>Articles whose entities nobody knows, so missing: {0}.</source>
        <translation>Статей, где сущности никому не известны, то есть не указаны: {0}.</translation>
    </message>
    <message>
        <source>Boilerplate was taken out of {0} articles, {1} characters: see boilerplate.jsonl.</source>
        <translation>Служебный текст вырезан из статей: {0}, знаков: {1}; см. boilerplate.jsonl.</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>Таблицы CSV</translation>
    </message>
    <message>
        <source>Change the extent</source>
        <translation>Изменить границы</translation>
    </message>
    <message>
        <source>Change to {0}</source>
        <translation>Сменить метку на: {0}</translation>
    </message>
    <message>
        <source>Column of the address</source>
        <translation>Столбец адреса</translation>
    </message>
    <message>
        <source>Column of the date</source>
        <translation>Столбец даты</translation>
    </message>
    <message>
        <source>Column of the key</source>
        <translation>Столбец ключа</translation>
    </message>
    <message>
        <source>Column of the language</source>
        <translation>Столбец языка</translation>
    </message>
    <message>
        <source>Column of the text</source>
        <translation>Столбец текста</translation>
    </message>
    <message>
        <source>Column of the title</source>
        <translation>Столбец заголовка</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>Удалить: {0}</translation>
    </message>
    <message>
        <source>Edit the details</source>
        <translation>Изменить сведения</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Очистить корзину</translation>
    </message>
    <message>
        <source>Entities by programs that nobody reviewed: {0} of {1}.</source>
        <translation>Сущности от программ, никем не проверенные: {0} из {1}.</translation>
    </message>
    <message>
        <source>Entry {0} cannot be read.</source>
        <translation>Запись {0} не читается.</translation>
    </message>
    <message>
        <source>Entry {0} of the history cannot be read.</source>
        <translation>Запись {0} истории не читается.</translation>
    </message>
    <message>
        <source>Everything chosen is marked as {0} already.</source>
        <translation>Всё выбранное уже отмечено: {0}.</translation>
    </message>
    <message>
        <source>Fields are separated by</source>
        <translation>Поля разделяет</translation>
    </message>
    <message>
        <source>For a file without -DOCSTART-; all of it is one article if nothing is given.</source>
        <translation>Для файла без -DOCSTART-; если не задано, всё это одна статья.</translation>
    </message>
    <message>
        <source>Go back to an earlier state</source>
        <translation>Вернуться к прежнему состоянию</translation>
    </message>
    <message>
        <source>Groups of near-duplicates that are in more than one part: {0}, as their parts were stored before they were found alike. What is stored is not moved.</source>
        <translation>Групп почти одинаковых статей в разных частях: {0}: их части записаны до того, как нашлось сходство. Записанное не переносится.</translation>
    </message>
    <message>
        <source>Import: {0}</source>
        <translation>Импорт: {0}</translation>
    </message>
    <message>
        <source>In the mapping {0}, {1} must be a list of labels.</source>
        <translation>В таблице соответствий {0} {1} должно быть списком меток.</translation>
    </message>
    <message>
        <source>In the mapping {0}, {1} must give a name for each name.</source>
        <translation>В таблице соответствий {0} {1} должно давать имя каждому имени.</translation>
    </message>
    <message>
        <source>In {0}/, as they are not done: {1} of {2} articles. They train nothing.</source>
        <translation>В {0}/, так как они не готовы: {1} из {2} статей. Они ничему не учат.</translation>
    </message>
    <message>
        <source>Its name; usual ones are {0}.</source>
        <translation>Его имя; обычные: {0}.</translation>
    </message>
    <message>
        <source>Later work builds on this, so it cannot be changed now.</source>
        <translation>На этом построена более поздняя работа, поэтому сейчас это изменить нельзя.</translation>
    </message>
    <message>
        <source>Layer to write</source>
        <translation>Какой слой писать</translation>
    </message>
    <message>
        <source>Leave {0} undecided</source>
        <translation>Оставить без решения: {0}</translation>
    </message>
    <message>
        <source>Link {0} to {1}</source>
        <translation>Связать: {0} – {1}</translation>
    </message>
    <message>
        <source>Mark {0}</source>
        <translation>Отметить: {0}</translation>
    </message>
    <message>
        <source>Mark {0} alike as {1}</source>
        <translation>Отметить такие же: {0}, метка {1}</translation>
    </message>
    <message>
        <source>Near-duplicates that share the part of their twin: {0}.</source>
        <translation>Почти одинаковых статей в одной части с двойником: {0}.</translation>
    </message>
    <message>
        <source>No article is done, so all train: where a span is not marked yet, they teach that nothing is there.</source>
        <translation>Ни одна статья не готова, поэтому учат все: где отметки ещё нет, они учат, что там ничего нет.</translation>
    </message>
    <message>
        <source>None of the {0} articles is done by {1}; finish some, or export all.</source>
        <translation>Ни одна из статей ({0}) не готова у {1}; завершите хотя бы одну или экспортируйте все.</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>Смещения считают</translation>
    </message>
    <message>
        <source>Only a program&apos;s mark is accepted or rejected; delete your own.</source>
        <translation>Принимают и отклоняют только отметки программ; свою удалите.</translation>
    </message>
    <message>
        <source>Open a question again</source>
        <translation>Открыть вопрос снова</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Put in the bin</source>
        <translation>Убрать в корзину</translation>
    </message>
    <message>
        <source>Raise a question</source>
        <translation>Задать вопрос</translation>
    </message>
    <message>
        <source>Reject {0}</source>
        <translation>Отклонить: {0}</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Убрать связь</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Row {0} refers to a row of {1} that is not there.</source>
        <translation>Строка {0} ссылается на строку в {1}, которой нет.</translation>
    </message>
    <message>
        <source>SQLite gave a history entry no number.</source>
        <translation>SQLite не дал записи истории номера.</translation>
    </message>
    <message>
        <source>SQLite says “{0}”</source>
        <translation>SQLite говорит: «{0}»</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>Сначала выделите текст.</translation>
    </message>
    <message>
        <source>Sentences in an article</source>
        <translation>Предложений в статье</translation>
    </message>
    <message>
        <source>Set to new</source>
        <translation>Сделать новой</translation>
    </message>
    <message>
        <source>Set {0}: {1}</source>
        <translation>Указать {0}: {1}</translation>
    </message>
    <message>
        <source>Settle a question</source>
        <translation>Закрыть вопрос</translation>
    </message>
    <message>
        <source>Several people have annotated: {0}. Say whose work is meant.</source>
        <translation>Размечали несколько человек: {0}. Укажите, чья работа нужна.</translation>
    </message>
    <message>
        <source>Spans are by</source>
        <translation>Чьи отметки</translation>
    </message>
    <message>
        <source>Spans of more than {0} tokens are in the data, but the model does not look for them.</source>
        <translation>Отметки длиннее {0} токенов есть в данных, но модель их не ищет.</translation>
    </message>
    <message>
        <source>The annotation was changed meanwhile; look at it again.</source>
        <translation>Разметка тем временем изменилась; взгляните ещё раз.</translation>
    </message>
    <message>
        <source>The annotator&apos;s name has {0} characters; at most {1} are taken.</source>
        <translation>В имени разметчика {0} знаков; помещается не больше {1}.</translation>
    </message>
    <message>
        <source>The annotator&apos;s name {0} has control characters; leave them out.</source>
        <translation>В имени разметчика {0} есть управляющие знаки; уберите их.</translation>
    </message>
    <message>
        <source>The article is in the bin; restore it first.</source>
        <translation>Статья в корзине; сначала верните её.</translation>
    </message>
    <message>
        <source>The article is no longer in the project.</source>
        <translation>Этой статьи в проекте больше нет.</translation>
    </message>
    <message>
        <source>The article&apos;s details were changed meanwhile; look at them again.</source>
        <translation>Сведения о статье тем временем изменились; взгляните ещё раз.</translation>
    </message>
    <message>
        <source>The articles are out of order: the project is damaged.</source>
        <translation>Порядок статей нарушен: проект повреждён.</translation>
    </message>
    <message>
        <source>The copy {0} could not be written: {1}.</source>
        <translation>Записать копию {0} не удалось: {1}.</translation>
    </message>
    <message>
        <source>The copy {0} is no good: {1}.</source>
        <translation>Копия {0} негодна: {1}.</translation>
    </message>
    <message>
        <source>The export to {0} cannot be written: {1}</source>
        <translation>Записать экспорт в {0} нельзя: {1}</translation>
    </message>
    <message>
        <source>The field of the data that holds the text; found out unless it is named.</source>
        <translation>Поле данных, где лежит текст; находится само, если не названо.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>Создать папку {0} нельзя: {1}.</translation>
    </message>
    <message>
        <source>The format “{0}” can only be exported.</source>
        <translation>Формат «{0}» можно только экспортировать.</translation>
    </message>
    <message>
        <source>The format “{0}” can only be imported.</source>
        <translation>Формат «{0}» можно только импортировать.</translation>
    </message>
    <message>
        <source>The fragments overlap or are out of order.</source>
        <translation>Части пересекаются или идут не по порядку.</translation>
    </message>
    <message>
        <source>The guidelines were changed meanwhile.</source>
        <translation>Руководство тем временем изменилось.</translation>
    </message>
    <message>
        <source>The installation lacks {0}; install the program again.</source>
        <translation>В установке не хватает {0}; установите программу заново.</translation>
    </message>
    <message>
        <source>The key {0} is that of {1} already.</source>
        <translation>Клавиша {0} уже у метки {1}.</translation>
    </message>
    <message>
        <source>The label is no longer in the project.</source>
        <translation>Этой метки в проекте больше нет.</translation>
    </message>
    <message>
        <source>The label is no longer in the scheme.</source>
        <translation>Этой метки в схеме больше нет.</translation>
    </message>
    <message>
        <source>The layer of entities stays: whatever is extracted goes there.</source>
        <translation>Слой сущностей остаётся: туда идёт всё извлечённое.</translation>
    </message>
    <message>
        <source>The layer still holds {0}; move its labels to another layer first.</source>
        <translation>В слое ещё есть {0}; сначала перенесите его метки в другой слой.</translation>
    </message>
    <message>
        <source>The link is no longer there.</source>
        <translation>Этой связи больше нет.</translation>
    </message>
    <message>
        <source>The mapping {0} cannot be read: {1}.</source>
        <translation>Прочесть таблицу соответствий {0} нельзя: {1}.</translation>
    </message>
    <message>
        <source>The mapping {0} is no TOML: {1}.</source>
        <translation>Таблица соответствий {0} не TOML: {1}.</translation>
    </message>
    <message>
        <source>The mapping {0} knows no “{1}”.</source>
        <translation>В таблице соответствий {0} нельзя писать «{1}».</translation>
    </message>
    <message>
        <source>The mark is no longer there.</source>
        <translation>Этой отметки больше нет.</translation>
    </message>
    <message>
        <source>The name of a {0} cannot have control characters.</source>
        <translation>В имени не может быть управляющих знаков ({0}).</translation>
    </message>
    <message>
        <source>The name of a {0} has at most {1} characters.</source>
        <translation>В имени не больше {1} знаков ({0}).</translation>
    </message>
    <message>
        <source>The order was changed meanwhile.</source>
        <translation>Порядок тем временем изменился.</translation>
    </message>
    <message>
        <source>The parts were decided but not stored, as the project {0}: an article may fall in another part next time if its annotation or its near-duplicates change.</source>
        <translation>Части определены, но не записаны, так как проект {0}: в другой раз статья может попасть в другую часть, если изменится её разметка или похожие на неё статьи.</translation>
    </message>
    <message>
        <source>The plug-in “{0}” cannot be loaded: {1}.</source>
        <translation>Модуль «{0}» не загружается: {1}.</translation>
    </message>
    <message>
        <source>The program works by the name {0}; give it another title instead.</source>
        <translation>С именем {0} работает программа; дайте другое название.</translation>
    </message>
    <message>
        <source>The program works by the name {0}; retire it instead.</source>
        <translation>С именем {0} работает программа; лучше уберите метку из употребления.</translation>
    </message>
    <message>
        <source>The project file refused a statement: {0}</source>
        <translation>Файл проекта не принял запрос: {0}</translation>
    </message>
    <message>
        <source>The project has no annotator {0}.</source>
        <translation>В проекте нет разметчика {0}.</translation>
    </message>
    <message>
        <source>The project has no annotator “{0}”; it has {1}.</source>
        <translation>В проекте нет разметчика «{0}»; есть {1}.</translation>
    </message>
    <message>
        <source>The project holds no articles; import some first.</source>
        <translation>В проекте нет статей; сначала импортируйте их.</translation>
    </message>
    <message>
        <source>The project is being closed.</source>
        <translation>Проект закрывается.</translation>
    </message>
    <message>
        <source>The project is closed.</source>
        <translation>Проект закрыт.</translation>
    </message>
    <message>
        <source>The question is no longer there.</source>
        <translation>Этого вопроса больше нет.</translation>
    </message>
    <message>
        <source>The range {0}–{1} is not inside the text of {2} characters.</source>
        <translation>Диапазон {0}–{1} лежит вне текста из {2} знаков.</translation>
    </message>
    <message>
        <source>The scheme does not say what a {0} is linked to.</source>
        <translation>Схема не говорит, с чем связывают «{0}».</translation>
    </message>
    <message>
        <source>The scheme has no label {0} any more; look again.</source>
        <translation>В схеме больше нет метки {0}; взгляните ещё раз.</translation>
    </message>
    <message>
        <source>The scheme has no label {0}.</source>
        <translation>В схеме нет метки {0}.</translation>
    </message>
    <message>
        <source>The scheme has no relation {0} any more; look again.</source>
        <translation>В схеме больше нет связи {0}; взгляните ещё раз.</translation>
    </message>
    <message>
        <source>The scheme has no relation {0}.</source>
        <translation>В схеме нет связи {0}.</translation>
    </message>
    <message>
        <source>The scheme was changed meanwhile.</source>
        <translation>Схема тем временем изменилась.</translation>
    </message>
    <message>
        <source>The scheme was renamed meanwhile.</source>
        <translation>Схему тем временем переименовали.</translation>
    </message>
    <message>
        <source>The shares for dev and test must be between 0 and 1, together at most 1.</source>
        <translation>Доли для оценки и проверки должны быть от 0 до 1, вместе не больше 1.</translation>
    </message>
    <message>
        <source>The spaCy pipeline “{0}” finds no entities.</source>
        <translation>Модель spaCy «{0}» не находит сущностей.</translation>
    </message>
    <message>
        <source>The span begins or ends with white space.</source>
        <translation>Отметка начинается или кончается пробелом.</translation>
    </message>
    <message>
        <source>The span it is on is not there.</source>
        <translation>Отметки, к которой это относится, нет.</translation>
    </message>
    <message>
        <source>The span it is on is not there; it shows as a flag on the article.</source>
        <translation>Отметки, к которой это относится, нет; видно как вопрос о статье.</translation>
    </message>
    <message>
        <source>The text is in</source>
        <translation>Текст находится в</translation>
    </message>
    <message>
        <source>The text of “{0}” is not what was stored: the project is damaged. Restore a backup, or use “annotator rescue”.</source>
        <translation>Текст статьи «{0}» не тот, что был записан: проект повреждён. Восстановите резервную копию или воспользуйтесь «annotator rescue».</translation>
    </message>
    <message>
        <source>The title of a {0} is one line.</source>
        <translation>Название – одна строка ({0}).</translation>
    </message>
    <message>
        <source>The {0} is no longer in the project.</source>
        <translation>Этого в проекте больше нет: {0}.</translation>
    </message>
    <message>
        <source>There are links of the kind {0}; it stays.</source>
        <translation>Есть связи вида {0}; он остаётся.</translation>
    </message>
    <message>
        <source>There are spans with the label {0}; it stays.</source>
        <translation>Есть отметки с меткой {0}; она остаётся.</translation>
    </message>
    <message>
        <source>There is another label called {0}.</source>
        <translation>Есть другая метка с именем {0}.</translation>
    </message>
    <message>
        <source>There is another relation called {0}.</source>
        <translation>Есть другая связь с именем {0}.</translation>
    </message>
    <message>
        <source>There is no article to train on.</source>
        <translation>Нет статей для обучения.</translation>
    </message>
    <message>
        <source>There is no claim, source, cue or boilerplate to learn</source>
        <translation>Нет утверждений, источников, маркеров и служебного текста для обучения</translation>
    </message>
    <message>
        <source>There is no encoding “{0}”.</source>
        <translation>Нет кодировки «{0}».</translation>
    </message>
    <message>
        <source>There is no entity to learn: config.cfg has no ner.</source>
        <translation>Нет сущностей для обучения: в config.cfg нет ner.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Нет файла {0}.</translation>
    </message>
    <message>
        <source>There is no folder {0}; make it first.</source>
        <translation>Нет папки {0}; сначала создайте её.</translation>
    </message>
    <message>
        <source>There is no format “{0}”; choose one of {1}.</source>
        <translation>Нет формата «{0}»; выберите один из: {1}.</translation>
    </message>
    <message>
        <source>There is no layer {0}.</source>
        <translation>Нет слоя {0}.</translation>
    </message>
    <message>
        <source>There is no setting “{0}” here; there is {1}.</source>
        <translation>Здесь нет настройки «{0}»; есть {1}.</translation>
    </message>
    <message>
        <source>There is no spaCy pipeline “{0}”: neither an installed package nor a folder has that name. Install one (python -m spacy download {1}) or give the path of a pipeline&apos;s folder.</source>
        <translation>Нет модели spaCy «{0}»: так не называется ни установленный пакет, ни папка. Установите её (python -m spacy download {1}) или укажите путь к папке модели.</translation>
    </message>
    <message>
        <source>There is no span {0} to link.</source>
        <translation>Нет отметки {0} для связи.</translation>
    </message>
    <message>
        <source>There is no suggester “{0}”.</source>
        <translation>Нет извлекающей программы «{0}».</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Возвращать нечего.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>These two are linked already.</source>
        <translation>Они уже связаны.</translation>
    </message>
    <message>
        <source>This folder cannot lock files, as some network folders cannot: make sure that nobody else opens the project while you work in it.</source>
        <translation>В этой папке файлы не блокируются, как бывает с сетевыми: проследите, чтобы никто больше не открывал проект, пока вы в нём работаете.</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>Этот импорт уже отменён.</translation>
    </message>
    <message>
        <source>This is marked as {0} already.</source>
        <translation>Это уже отмечено: {0}.</translation>
    </message>
    <message>
        <source>This link is by {0}; only your own can be removed.</source>
        <translation>Эта связь сделана не вами, а {0}; убрать можно только свою.</translation>
    </message>
    <message>
        <source>This mark is by {0}; only your own can be changed.</source>
        <translation>Эта отметка сделана не вами, а {0}; изменить можно только свою.</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>единицы UTF-16</translation>
    </message>
    <message>
        <source>UTF-16 units with a line&apos;s end counted once</source>
        <translation>единицы UTF-16, конец строки за один знак</translation>
    </message>
    <message>
        <source>What {0} counted; found out from the covered texts, or from where words begin and end, unless it is named.</source>
        <translation>Что считает {0}; узнаётся по отмеченным словам или по границам слов, если не названо.</translation>
    </message>
    <message>
        <source>Whether who accepted a task is done with the article in all layers that are the task here; choose “done” when claims and sources were marked in Prodigy.</source>
        <translation>Закончил ли принявший задание работу над статьёй во всех слоях задания; выберите «done», если в Prodigy отмечали утверждения и источники.</translation>
    </message>
    <message>
        <source>Whether who submitted an annotation is done with the article in all layers that are the task here; choose “done” when claims and sources were marked in Label Studio.</source>
        <translation>Закончил ли отправивший разметку работу над статьёй во всех слоях задания; выберите «done», если в Label Studio отмечали утверждения и источники.</translation>
    </message>
    <message>
        <source>Who submitted an annotation is</source>
        <translation>Отправивший разметку</translation>
    </message>
    <message>
        <source>Work has been done on these articles since; the import stays.</source>
        <translation>С тех пор над этими статьями работали; импорт остаётся.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Write the language as its code: ru, en, uk.</source>
        <translation>Пишите язык его кодом: ru, en, uk.</translation>
    </message>
    <message>
        <source>Write the whole address, as https://example.org/news/17.</source>
        <translation>Пишите адрес целиком: https://example.org/news/17.</translation>
    </message>
    <message>
        <source>a backslash in a text stands before a character that needs none</source>
        <translation>обратная косая черта в строке стоит перед символом, которому она не нужна</translation>
    </message>
    <message>
        <source>a change has a before or an after</source>
        <translation>у изменения есть «до» или «после»</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>не хватает запятой или закрывающей скобки</translation>
    </message>
    <message>
        <source>a comma stands before a closing bracket</source>
        <translation>перед закрывающей скобкой стоит запятая</translation>
    </message>
    <message>
        <source>a fact about the project is missing</source>
        <translation>не хватает сведения о проекте</translation>
    </message>
    <message>
        <source>a field has more than {0} characters; nothing after it is read</source>
        <translation>в поле больше {0} знаков; дальше не прочитано</translation>
    </message>
    <message>
        <source>a group of spans is damaged</source>
        <translation>группа отметок повреждена</translation>
    </message>
    <message>
        <source>a key in {0}</source>
        <translation>ключ в {0}</translation>
    </message>
    <message>
        <source>a line end or another control character stands in a text</source>
        <translation>внутри строки стоит конец строки или другой управляющий символ</translation>
    </message>
    <message>
        <source>a name in double quotation marks is missing</source>
        <translation>нет имени в двойных кавычках</translation>
    </message>
    <message>
        <source>a name in {0}</source>
        <translation>имя в {0}</translation>
    </message>
    <message>
        <source>a normalization needs a kind, a target and a reference</source>
        <translation>для нормализации нужны вид, цель и ссылка</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>a quotation mark that opens here is never closed; what follows it is not read</source>
        <translation>открывающая кавычка нигде не закрыта; дальше не прочитано</translation>
    </message>
    <message>
        <source>a range must be two whole numbers, not {0}</source>
        <translation>диапазон – это два целых числа, а не {0}</translation>
    </message>
    <message>
        <source>a relation has two ends, not {0}</source>
        <translation>у связи два конца, а не {0}</translation>
    </message>
    <message>
        <source>a relation is damaged or leads to no span</source>
        <translation>связь повреждена или ведёт в никуда</translation>
    </message>
    <message>
        <source>a relation needs a label and two ends</source>
        <translation>связи нужны метка и два конца</translation>
    </message>
    <message>
        <source>a row cannot be read: {0}</source>
        <translation>строка не читается: {0}</translation>
    </message>
    <message>
        <source>a row of it breaks a rule of the project: {0}</source>
        <translation>строка нарушает правило проекта: {0}</translation>
    </message>
    <message>
        <source>a span it links is lost</source>
        <translation>отметка, которую она связывает, потеряна</translation>
    </message>
    <message>
        <source>a span needs at least one range</source>
        <translation>отметке нужен хотя бы один диапазон</translation>
    </message>
    <message>
        <source>a span of the group “{0}” at {1}–{2} fits no tokens</source>
        <translation>отметка группы «{0}» на {1}–{2} не совпадает с токенами</translation>
    </message>
    <message>
        <source>a span of the group “{0}” is damaged</source>
        <translation>отметка группы «{0}» повреждена</translation>
    </message>
    <message>
        <source>a text that begins here has no closing quotation mark</source>
        <translation>у строки, которая здесь начинается, нет закрывающей кавычки</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>нет значения</translation>
    </message>
    <message>
        <source>after line {0} the file does not fit the encoding {1}; name another encoding</source>
        <translation>после строки {0} файл не подходит к кодировке {1}; назовите другую</translation>
    </message>
    <message>
        <source>after record {0} the file does not fit the encoding {1}; name another encoding</source>
        <translation>после записи {0} файл не подходит к кодировке {1}; назовите другую</translation>
    </message>
    <message>
        <source>align must be one of {0}, not “{1}”.</source>
        <translation>align – одно из {0}, а не «{1}».</translation>
    </message>
    <message>
        <source>an article in the bin</source>
        <translation>статья в корзине</translation>
    </message>
    <message>
        <source>an attribute needs a name and a target</source>
        <translation>атрибуту нужны имя и цель</translation>
    </message>
    <message>
        <source>an attribute&apos;s name</source>
        <translation>имя свойства</translation>
    </message>
    <message>
        <source>an edge inside </source>
        <translation>граница внутри </translation>
    </message>
    <message>
        <source>an event needs a label and a trigger</source>
        <translation>событию нужны метка и триггер</translation>
    </message>
    <message>
        <source>another span has the id {0}</source>
        <translation>id {0} уже у другой отметки</translation>
    </message>
    <message>
        <source>another span has the same span_id {0}</source>
        <translation>тот же span_id {0} уже у другой отметки</translation>
    </message>
    <message>
        <source>another span has the span_id {0}</source>
        <translation>span_id {0} уже у другой отметки</translation>
    </message>
    <message>
        <source>answer must be one of {0}, not {1}</source>
        <translation>answer – одно из {0}, а не {1}</translation>
    </message>
    <message>
        <source>article {0}</source>
        <translation>статья {0}</translation>
    </message>
    <message>
        <source>article_text: {0}</source>
        <translation>тексты статей: {0}</translation>
    </message>
    <message>
        <source>articles are out of order</source>
        <translation>статьи идут не по порядку</translation>
    </message>
    <message>
        <source>articles in the bin</source>
        <translation>статьи в корзине</translation>
    </message>
    <message>
        <source>articles: title, address and date of {0}; its text was left</source>
        <translation>статьи: заголовок, адрес и дата {0}; текст остался</translation>
    </message>
    <message>
        <source>articles: {0}, its text is lost</source>
        <translation>статьи: {0}, текст потерян</translation>
    </message>
    <message>
        <source>at its place stands {0}, not its text</source>
        <translation>на этом месте стоит {0}, а не её текст</translation>
    </message>
    <message>
        <source>at {0}–{1} stands {2}, not its text</source>
        <translation>на {0}–{1} стоит {2}, а не её текст</translation>
    </message>
    <message>
        <source>attribute {0} must be a string, not {1}</source>
        <translation>свойство {0} должно быть строкой, а не {1}</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat standoff</translation>
    </message>
    <message>
        <source>byte {0} does not fit the encoding {1}; name another encoding, or mend the file</source>
        <translation>байт {0} не подходит к кодировке {1}; назовите другую или исправьте файл</translation>
    </message>
    <message>
        <source>byte {0} of the line is not {1}; name the encoding</source>
        <translation>байт {0} строки не в кодировке {1}; назовите кодировку</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>записать нельзя</translation>
    </message>
    <message>
        <source>cannot tell the encoding: {0}; name it, or save the file as UTF-8</source>
        <translation>кодировку не узнать: {0}; назовите её или сохраните файл в UTF-8</translation>
    </message>
    <message>
        <source>changes of the scheme and the guidelines</source>
        <translation>изменения схемы и руководства</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>знаки (кодовые позиции)</translation>
    </message>
    <message>
        <source>code points with a line&apos;s end counted once</source>
        <translation>знаки, конец строки за один</translation>
    </message>
    <message>
        <source>column {0}</source>
        <translation>столбец {0}</translation>
    </message>
    <message>
        <source>direction must be left, right or bi, not {0}</source>
        <translation>direction – left, right или bi, а не {0}</translation>
    </message>
    <message>
        <source>doccano JSON Lines</source>
        <translation>doccano JSON Lines</translation>
    </message>
    <message>
        <source>doccano exports a file for each user, named after them; choose “file name” to take the spans as theirs.</source>
        <translation>doccano экспортирует файл на каждого пользователя и называет файл его именем; выберите «имя файла», чтобы отметки считались его.</translation>
    </message>
    <message>
        <source>doccano takes relations only in a project that was made with them</source>
        <translation>doccano принимает связи только в проекте, созданном с ними</translation>
    </message>
    <message>
        <source>drafts were left out</source>
        <translation>черновики пропущены</translation>
    </message>
    <message>
        <source>earlier export</source>
        <translation>прежний экспорт</translation>
    </message>
    <message>
        <source>exact texts, ranges and ids are in {0}; keep it beside the file</source>
        <translation>точные тексты, диапазоны и id – в {0}; держите его рядом с файлом</translation>
    </message>
    <message>
        <source>examples and states of labels</source>
        <translation>примеры и состояния меток</translation>
    </message>
    <message>
        <source>expected after</source>
        <translation>ожидалось после</translation>
    </message>
    <message>
        <source>facts about the project</source>
        <translation>сведения о проекте</translation>
    </message>
    <message>
        <source>facts about the project: its {0}</source>
        <translation>сведения о проекте: {0}</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>имя файла</translation>
    </message>
    <message>
        <source>flags of article {0} are none</source>
        <translation>флаги статьи {0} испорчены</translation>
    </message>
    <message>
        <source>found by their text, near their offsets: {0} spans</source>
        <translation>найдено по тексту рядом с указанным местом, отметок: {0}</translation>
    </message>
    <message>
        <source>fragments that share a token</source>
        <translation>части, у которых общий токен</translation>
    </message>
    <message>
        <source>graphemes (characters as one sees them)</source>
        <translation>графемы (знаки, как их видят)</translation>
    </message>
    <message>
        <source>has its edges on those of tokens; the exact ones are in the side file</source>
        <translation>границы – по токенам; точные – в файле рядом</translation>
    </message>
    <message>
        <source>it is left out whose each span is: {0}</source>
        <translation>пропущено, чьи отметки: {0}</translation>
    </message>
    <message>
        <source>its entry in {0} is broken at character {1}: {2}</source>
        <translation>его запись в {0} испорчена на знаке {1}: {2}</translation>
    </message>
    <message>
        <source>its entry in {0} is nested too deeply</source>
        <translation>его запись в {0} вложена слишком глубоко</translation>
    </message>
    <message>
        <source>no span of this layer was there; choose another or all, on the command line {0}</source>
        <translation>отметок этого слоя не было; выберите другой или все, в командной строке – {0}</translation>
    </message>
    <message>
        <source>something follows after the end of the value</source>
        <translation>после конца значения что-то ещё есть</translation>
    </message>
    <message>
        <source>the JSON is broken in line {0}, at character {1}: {2}</source>
        <translation>JSON испорчен в строке {0}, на знаке {1}: {2}</translation>
    </message>
    <message>
        <source>the colon after a name is missing</source>
        <translation>после имени нет двоеточия</translation>
    </message>
    <message>
        <source>the text was put together from its tokens, {0}</source>
        <translation>текст собран из токенов, {0}</translation>
    </message>
    <message>
        <source>this is no value as JSON writes it</source>
        <translation>это не значение в записи JSON</translation>
    </message>
    <message>
        <source>{0} article had boilerplate taken out of its text by the export; it comes as it is here</source>
        <translation>статей, из текста которых экспорт вырезал служебный текст: {0}; здесь они такие, как в файле</translation>
    </message>
    <message>
        <source>{0} article holds user_data of another program, which was not taken</source>
        <translation>статей с user_data другой программы: {0}; они не взяты</translation>
    </message>
    <message>
        <source>{0} article was made of words alone, so that there is one space between two</source>
        <translation>статей, составленных из одних слов: {0}; между словами стоит один пробел</translation>
    </message>
    <message>
        <source>{0} articles had boilerplate taken out of their texts by the export; they come as they are here</source>
        <translation>статей, из текста которых экспорт вырезал служебный текст: {0}; здесь они такие, как в файле</translation>
    </message>
    <message>
        <source>{0} articles hold user_data of another program, which was not taken</source>
        <translation>статей с user_data другой программы: {0}; они не взяты</translation>
    </message>
    <message>
        <source>{0} articles were made of words alone, so that there is one space between any two</source>
        <translation>статей, составленных из одних слов: {0}; между словами стоит один пробел</translation>
    </message>
    <message>
        <source>{0} knows no article of these tokens: export both again, or take it away to have the text put together from the tokens</source>
        <translation>{0} не знает статьи из таких токенов: экспортируйте оба файла заново или уберите его, чтобы текст был собран из токенов</translation>
    </message>
    <message>
        <source>{0} question on a span that was left out was left out as well</source>
        <translation>вопросов к пропущенным отметкам тоже пропущено: {0}</translation>
    </message>
    <message>
        <source>{0} questions on spans that were left out were left out as well</source>
        <translation>вопросов к пропущенным отметкам тоже пропущено: {0}</translation>
    </message>
    <message>
        <source>{0} row has no tag in its last column: {1}</source>
        <translation>строк без пометки в последнем столбце: {0}: {1}</translation>
    </message>
    <message>
        <source>{0} text begins with a sign a spreadsheet may take for a formula; it was written as it is</source>
        <translation>текстов, начинающихся со знака, который таблица может принять за формулу: {0}; он записан как есть</translation>
    </message>
    <message>
        <source>{0} text is longer than the {1} characters a cell of Excel holds</source>
        <translation>текстов длиннее {1} знаков, которые вмещает ячейка Excel: {0}</translation>
    </message>
    <message>
        <source>“{0}” cannot be redone: later work builds on it.</source>
        <translation>«{0}» нельзя вернуть: на этом построена более поздняя работа.</translation>
    </message>
    <message>
        <source>“{0}” cannot be undone: later work builds on it.</source>
        <translation>«{0}» нельзя отменить: на этом построена более поздняя работа.</translation>
    </message>
    <message>
        <source>history entries</source>
        <translation>записи истории</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 статья</translation>
    </message>
    <message>
        <source>A project is open in this thread already.</source>
        <translation>В этом потоке проект уже открыт.</translation>
    </message>
    <message>
        <source>A span that was merged was deleted, and may come back.</source>
        <translation>Объединённая отметка была удалена и может вернуться.</translation>
    </message>
    <message>
        <source>Articles were put in the bin during the export; export again.</source>
        <translation>Во время экспорта статьи попали в корзину; экспортируйте ещё раз.</translation>
    </message>
    <message>
        <source>Boilerplate was taken out of {0} article, {1} characters: see boilerplate.jsonl.</source>
        <translation>Служебный текст вырезан из {0} статьи, знаков: {1}; см. boilerplate.jsonl.</translation>
    </message>
    <message>
        <source>Close {0}, with nothing to mark</source>
        <translation>Закрыть {0}: отмечать нечего</translation>
    </message>
    <message>
        <source>Could not decode</source>
        <translation>Не удалось прочитать буквы</translation>
    </message>
    <message>
        <source>Edit {0}: {1}</source>
        <translation>Изменить {0}: {1}</translation>
    </message>
    <message>
        <source>Extract entities</source>
        <translation>Извлечь сущности</translation>
    </message>
    <message>
        <source>Extract entities, looking through {0}</source>
        <translation>Извлечь сущности, просмотрев {0}</translation>
    </message>
    <message>
        <source>Flag {0} with a question</source>
        <translation>Отметить вопросом {0}</translation>
    </message>
    <message>
        <source>Import, broken off</source>
        <translation>Импорт, прерванный на середине</translation>
    </message>
    <message>
        <source>It is not in this encoding: byte {0} does not fit.</source>
        <translation>Кодировка не эта: байт {0} не подходит.</translation>
    </message>
    <message>
        <source>It is not in this encoding: no text would be left.</source>
        <translation>Кодировка не эта: текста не останется.</translation>
    </message>
    <message>
        <source>It is not in this encoding: there would be a NUL in the text.</source>
        <translation>Кодировка не эта: в тексте был бы NUL.</translation>
    </message>
    <message>
        <source>Mark {0} as done</source>
        <translation>Отметить готовыми {0}</translation>
    </message>
    <message>
        <source>No project is open in this thread.</source>
        <translation>В этом потоке проект не открыт.</translation>
    </message>
    <message>
        <source>None of the chosen articles is in the project any more.</source>
        <translation>Выбранных статей в проекте больше нет.</translation>
    </message>
    <message>
        <source>Nothing of a project can be read in {0}; none was made.</source>
        <translation>В файле {0} не читается ничего от проекта; новый проект не создан.</translation>
    </message>
    <message>
        <source>Nothing to mark</source>
        <translation>Отмечать нечего</translation>
    </message>
    <message>
        <source>Open {0} again</source>
        <translation>Снова открыть {0}</translation>
    </message>
    <message>
        <source>Projects ({0}) were passed over: {1}. Export each to JSON Lines first, and import those files.</source>
        <translation>Проекты пропущены ({0}): {1}. Сначала экспортируйте каждый в JSON Lines и импортируйте эти файлы.</translation>
    </message>
    <message>
        <source>Put {0} in the bin</source>
        <translation>Убрать в корзину {0}</translation>
    </message>
    <message>
        <source>Read in another encoding</source>
        <translation>Прочитать в другой кодировке</translation>
    </message>
    <message>
        <source>Restore {0} from the bin</source>
        <translation>Вернуть из корзины {0}</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Пробный проект</translation>
    </message>
    <message>
        <source>Skip {0}</source>
        <translation>Пропустить {0}</translation>
    </message>
    <message>
        <source>The file gives {0} the name {1}, which is another’s here; give it another name in the file.</source>
        <translation>Файл даёт {0} имя {1}, которое здесь уже занято; дайте в файле другое имя.</translation>
    </message>
    <message>
        <source>The mapping {0} is nested too deeply.</source>
        <translation>Таблица соответствий {0} вложена слишком глубоко.</translation>
    </message>
    <message>
        <source>The mapping {0} is not UTF-8 at byte {1}.</source>
        <translation>Таблица соответствий {0} не в UTF-8: байт {1}.</translation>
    </message>
    <message>
        <source>The one article is not done by {0}; finish it, or export all.</source>
        <translation>Единственная статья не готова у {0}; завершите её или экспортируйте все.</translation>
    </message>
    <message>
        <source>The process that compares articles ended unexpectedly; try again. If it happens again, the machine may be short of memory.</source>
        <translation>Процесс, который сравнивает статьи, неожиданно завершился; повторите. Если это случится снова, возможно, машине не хватает памяти.</translation>
    </message>
    <message>
        <source>The relation is no longer in the scheme.</source>
        <translation>Этой связи в схеме больше нет.</translation>
    </message>
    <message>
        <source>The step before is a whole import, which is taken back after a question: undo again.</source>
        <translation>Шаг перед этим – целый импорт, он отменяется только после вопроса: отмените ещё раз.</translation>
    </message>
    <message>
        <source>There is no date {0}. Write it as 2026-01-05; the day, or day and month, may be left out.</source>
        <translation>Даты {0} не бывает. Пишите её как 2026-01-05; день или день и месяц можно опустить.</translation>
    </message>
    <message>
        <source>There is no home folder to keep the sample project in; make a new project instead.</source>
        <translation>Нет домашней папки, чтобы хранить в ней пробный проект; создайте новый проект.</translation>
    </message>
    <message>
        <source>Web pages ({0}) were passed over: {1}. Take the articles out of them first, into .txt files or a table.</source>
        <translation>Веб-страницы пропущены ({0}): {1}. Сначала извлеките из них статьи – в файлы .txt или в таблицу.</translation>
    </message>
    <message>
        <source>a backslash in a text stands before a wrong character</source>
        <translation>обратная косая черта стоит перед неверным символом</translation>
    </message>
    <message>
        <source>a character stands in a text that may not be there</source>
        <translation>в строке стоит недопустимый символ</translation>
    </message>
    <message>
        <source>a closing bracket or quotation mark is missing</source>
        <translation>нет закрывающей скобки или кавычки</translation>
    </message>
    <message>
        <source>a line begins with neither a name nor a bracket</source>
        <translation>строка не начинается ни с имени, ни со скобки</translation>
    </message>
    <message>
        <source>a name stands there for the second time</source>
        <translation>имя стоит второй раз</translation>
    </message>
    <message>
        <source>a text in it cannot be read</source>
        <translation>текст в нём нельзя прочитать</translation>
    </message>
    <message>
        <source>an equals sign is missing after a name</source>
        <translation>после имени нет знака равенства</translation>
    </message>
    <message>
        <source>an escape in a text lacks its four digits</source>
        <translation>у кода символа в строке нет четырёх цифр</translation>
    </message>
    <message>
        <source>at its end {0}</source>
        <translation>в конце {0}</translation>
    </message>
    <message>
        <source>duplicates worker</source>
        <translation>процесс сравнения</translation>
    </message>
    <message>
        <source>found by its text, near its offsets: {0} span</source>
        <translation>найдено по тексту рядом с указанным местом, отметок: {0}</translation>
    </message>
    <message>
        <source>imported files</source>
        <translation>импортированные файлы</translation>
    </message>
    <message>
        <source>in doc.ents, where entities cannot overlap: a longer or equal one stands there</source>
        <translation>в doc.ents, где сущности не пересекаются: там стоит такая же или более длинная</translation>
    </message>
    <message>
        <source>in line {0}, at character {1}, {2}</source>
        <translation>в строке {0}, на знаке {1}, {2}</translation>
    </message>
    <message>
        <source>in {0} article spans overlap: Prodigy shows them with spans.manual, not with ner.manual</source>
        <translation>статей с пересекающимися отметками: {0}; Prodigy показывает их в spans.manual, не в ner.manual</translation>
    </message>
    <message>
        <source>in {0} article spans overlap: doccano drops the later ones unless the project allows overlapping spans</source>
        <translation>статей с пересекающимися отметками: {0}; doccano отбросит более поздние, если в проекте не разрешены пересечения</translation>
    </message>
    <message>
        <source>in {0} articles spans overlap: Prodigy shows them with spans.manual, not with ner.manual</source>
        <translation>статей с пересекающимися отметками: {0}; Prodigy показывает их в spans.manual, не в ner.manual</translation>
    </message>
    <message>
        <source>in {0} articles spans overlap: doccano drops the later ones unless the project allows overlapping spans</source>
        <translation>статей с пересекающимися отметками: {0}; doccano отбросит более поздние, если в проекте не разрешены пересечения</translation>
    </message>
    <message>
        <source>in “{0}”</source>
        <translation>на языке «{0}»</translation>
    </message>
    <message>
        <source>is left out: a token has one tag, and a longer span has it</source>
        <translation>пропущена: у токена одна пометка, и она у более длинной отметки</translation>
    </message>
    <message>
        <source>is left out: it is in another layer</source>
        <translation>пропущена: она в другом слое</translation>
    </message>
    <message>
        <source>is left out: it is not on token edges</source>
        <translation>пропущена: её границы не по токенам</translation>
    </message>
    <message>
        <source>it begins or ends inside a character</source>
        <translation>начинается или кончается внутри знака</translation>
    </message>
    <message>
        <source>it cannot be decompressed</source>
        <translation>не распаковывается</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>it cannot be read: {0}</source>
        <translation>не читается: {0}</translation>
    </message>
    <message>
        <source>it does not fit with the others ({0})</source>
        <translation>не сходится с остальными ({0})</translation>
    </message>
    <message>
        <source>it does not say from where to where it goes</source>
        <translation>не сказано, откуда и куда</translation>
    </message>
    <message>
        <source>it does not say which words its tokens are</source>
        <translation>не сказано, какие слова у токенов</translation>
    </message>
    <message>
        <source>it does not say whose</source>
        <translation>не сказано чья</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>кончается слишком рано</translation>
    </message>
    <message>
        <source>it has neither ranges nor start and end</source>
        <translation>нет ни ranges, ни start и end</translation>
    </message>
    <message>
        <source>it has neither start and end nor {0}</source>
        <translation>нет ни start и end, ни {0}</translation>
    </message>
    <message>
        <source>it has no config.cfg</source>
        <translation>нет config.cfg</translation>
    </message>
    <message>
        <source>it has no label</source>
        <translation>нет метки</translation>
    </message>
    <message>
        <source>it has no label or no ranges</source>
        <translation>нет метки или диапазонов</translation>
    </message>
    <message>
        <source>it has no readable meta.json</source>
        <translation>нет читаемого meta.json</translation>
    </message>
    <message>
        <source>it has no start and end</source>
        <translation>нет start и end</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>нет текста</translation>
    </message>
    <message>
        <source>it has no text to annotate: its data holds {0}</source>
        <translation>нет текста для разметки: в данных {0}</translation>
    </message>
    <message>
        <source>it has no text; tasks on pictures, sounds and the like are not taken</source>
        <translation>нет текста; задания с картинками, звуками и прочим не берутся</translation>
    </message>
    <message>
        <source>it has no {0}</source>
        <translation>нет {0}</translation>
    </message>
    <message>
        <source>it has {0} fields where the first line names {1}; put quotation marks round fields that hold a delimiter</source>
        <translation>полей {0}, а первая строка называет {1}; поля с разделителем внутри берите в кавычки</translation>
    </message>
    <message>
        <source>it has {0} fields, not {1}</source>
        <translation>полей {0}, а не {1}</translation>
    </message>
    <message>
        <source>it holds a NUL; no text may hold one, so remove it</source>
        <translation>содержит NUL, которого в тексте быть не может; уберите его</translation>
    </message>
    <message>
        <source>it holds a number of thousands of digits</source>
        <translation>содержит число из тысяч цифр</translation>
    </message>
    <message>
        <source>it holds more than {0} articles; write it as several smaller files</source>
        <translation>больше {0} статей; запишите несколькими файлами поменьше</translation>
    </message>
    <message>
        <source>it holds too much to be read at once; write it as several smaller files</source>
        <translation>слишком много, чтобы прочесть сразу; запишите несколькими файлами поменьше</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>it is neither accepted nor rejected</source>
        <translation>ни принято, ни отклонено</translation>
    </message>
    <message>
        <source>it is neither open nor settled</source>
        <translation>ни открыт, ни закрыт</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>слишком глубоко вложено</translation>
    </message>
    <message>
        <source>it is no span</source>
        <translation>это не отметка</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>it is nothing but boilerplate</source>
        <translation>кроме служебного текста, ничего нет</translation>
    </message>
    <message>
        <source>it is placed by XPath alone, in a page and not in a text</source>
        <translation>место задано только через XPath: на странице, а не в тексте</translation>
    </message>
    <message>
        <source>it links spans of different articles</source>
        <translation>связывает отметки разных статей</translation>
    </message>
    <message>
        <source>it looks like UTF-8 but is broken{0}</source>
        <translation>похоже на UTF-8, но испорчено{0}</translation>
    </message>
    <message>
        <source>it may be {0} («{1}») or {2} («{3}»)</source>
        <translation>это может быть {0} («{1}») или {2} («{3}»)</translation>
    </message>
    <message>
        <source>it may be {0} («{1}»), which is uncertain</source>
        <translation>это может быть {0} («{1}»), но не точно</translation>
    </message>
    <message>
        <source>it must be [start, end, label], not {0}</source>
        <translation>должно быть [начало, конец, метка], а не {0}</translation>
    </message>
    <message>
        <source>it must be a JSON object, not {0}</source>
        <translation>должен быть объект JSON, а не {0}</translation>
    </message>
    <message>
        <source>it must be a list, not {0}</source>
        <translation>должен быть список, а не {0}</translation>
    </message>
    <message>
        <source>it must name at least two annotations</source>
        <translation>должно называть хотя бы две отметки</translation>
    </message>
    <message>
        <source>it needs a label and offsets, not {0}</source>
        <translation>нужны метка и смещения, а не {0}</translation>
    </message>
    <message>
        <source>it refers to {0}, which is no sound annotation here</source>
        <translation>ссылается на {0}, а такой исправной отметки здесь нет</translation>
    </message>
    <message>
        <source>it unpacks to far more than real data would; it is not read</source>
        <translation>распаковывается в куда большее, чем бывают настоящие данные; не прочитано</translation>
    </message>
    <message>
        <source>it unpacks to more than {0} MB, too much to be read at once; write it as several smaller DocBin files</source>
        <translation>распаковывается больше чем в {0} МБ, слишком много, чтобы прочесть сразу; запишите несколькими файлами DocBin поменьше</translation>
    </message>
    <message>
        <source>it uses a word that is not among the file&apos;s strings</source>
        <translation>использует слово, которого нет среди строк файла</translation>
    </message>
    <message>
        <source>its article is lost</source>
        <translation>его статья потеряна</translation>
    </message>
    <message>
        <source>its attributes are no texts</source>
        <translation>его свойства – не тексты</translation>
    </message>
    <message>
        <source>its attributes cannot be read</source>
        <translation>его свойства не читаются</translation>
    </message>
    <message>
        <source>its changes are not all there</source>
        <translation>не все его изменения на месте</translation>
    </message>
    <message>
        <source>its changes cannot be read</source>
        <translation>его изменения не читаются</translation>
    </message>
    <message>
        <source>its columns are none</source>
        <translation>его столбцы испорчены</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>не хватает конца</translation>
    </message>
    <message>
        <source>its entry in our own file is not sound: {0}</source>
        <translation>его запись в нашем файле испорчена: {0}</translation>
    </message>
    <message>
        <source>its entry in {0} is no sound JSON: {1}</source>
        <translation>его запись в {0} – испорченный JSON: {1}</translation>
    </message>
    <message>
        <source>its fragments cannot be read</source>
        <translation>его части не читаются</translation>
    </message>
    <message>
        <source>its fragments do not match its range</source>
        <translation>его части не сходятся с диапазоном</translation>
    </message>
    <message>
        <source>its label</source>
        <translation>её метка</translation>
    </message>
    <message>
        <source>its labels cannot be read</source>
        <translation>его метки не читаются</translation>
    </message>
    <message>
        <source>its meta.json lists no components</source>
        <translation>в его meta.json нет компонентов</translation>
    </message>
    <message>
        <source>its meta.json names no spaCy version and language</source>
        <translation>в его meta.json не названы версия spaCy и язык</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>её имя</translation>
    </message>
    <message>
        <source>its parts cannot be told apart</source>
        <translation>его части не различить</translation>
    </message>
    <message>
        <source>its range is not in the text</source>
        <translation>его диапазон вне текста</translation>
    </message>
    <message>
        <source>its scheme cannot be read: {0}</source>
        <translation>его схема не читается: {0}</translation>
    </message>
    <message>
        <source>its span is by a person</source>
        <translation>отметка, о которой речь, сделана человеком</translation>
    </message>
    <message>
        <source>its span is lost</source>
        <translation>его отметка потеряна</translation>
    </message>
    <message>
        <source>its span was</source>
        <translation>его отметка</translation>
    </message>
    <message>
        <source>its status is lost</source>
        <translation>потеряно, в каком она состоянии</translation>
    </message>
    <message>
        <source>its strings are none</source>
        <translation>его строки испорчены</translation>
    </message>
    <message>
        <source>its strings are not in UTF-8</source>
        <translation>его строки не в UTF-8</translation>
    </message>
    <message>
        <source>its table of tokens is cut</source>
        <translation>таблица токенов обрезана</translation>
    </message>
    <message>
        <source>its tables cannot be read</source>
        <translation>его таблицы нельзя прочитать</translation>
    </message>
    <message>
        <source>its text has more than {0} characters</source>
        <translation>в тексте больше {0} знаков</translation>
    </message>
    <message>
        <source>its text has more than {0} tokens</source>
        <translation>в тексте больше {0} токенов</translation>
    </message>
    <message>
        <source>its text is empty</source>
        <translation>текст пуст</translation>
    </message>
    <message>
        <source>its text may be any of {0}; name one in the setting “text”</source>
        <translation>текстом может быть любое из {0}; назовите одно в настройке «text»</translation>
    </message>
    <message>
        <source>its value must be text, not {0}</source>
        <translation>значение должно быть текстом, а не {0}</translation>
    </message>
    <message>
        <source>its {0} ({1}) is no span here</source>
        <translation>{0} ({1}) – здесь не отметка</translation>
    </message>
    <message>
        <source>its {0} are no bytes</source>
        <translation>{0} – не байты</translation>
    </message>
    <message>
        <source>its {0} is lost</source>
        <translation>{0} потеряно</translation>
    </message>
    <message>
        <source>its {0} spans were</source>
        <translation>отметки ({0})</translation>
    </message>
    <message>
        <source>kept in meta, as no annotation brat knows: {0} line</source>
        <translation>brat не знает такой разметки; сохранено в meta, строк: {0}</translation>
    </message>
    <message>
        <source>kept in meta, as no annotation brat knows: {0} lines</source>
        <translation>оставлено в meta, так как такой разметки brat не знает, строк: {0}</translation>
    </message>
    <message>
        <source>kinds of link</source>
        <translation>виды связей</translation>
    </message>
    <message>
        <source>label must be a string, not {0}</source>
        <translation>метка должна быть строкой, а не {0}</translation>
    </message>
    <message>
        <source>labelling configuration of ours</source>
        <translation>конфигурация разметки от нас</translation>
    </message>
    <message>
        <source>labels of spans before a merge</source>
        <translation>метки до объединения</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>left out of the article: {0}</source>
        <translation>из сведений о статье не входит: {0}</translation>
    </message>
    <message>
        <source>left out of this {0}: {1}</source>
        <translation>не входит в эту отметку {0}: {1}</translation>
    </message>
    <message>
        <source>left out with boilerplate</source>
        <translation>пропущено вместе со служебным текстом</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>строка {0}</translation>
    </message>
    <message>
        <source>line {0} has more than {1} characters; this is no table</source>
        <translation>в строке {0} больше {1} знаков; это не таблица</translation>
    </message>
    <message>
        <source>line {0} holds a NUL; no text may hold one</source>
        <translation>в строке {0} есть NUL, которого в тексте быть не может</translation>
    </message>
    <message>
        <source>line {0} is too long for rows of tokens</source>
        <translation>строка {0} слишком длинна для строки токена</translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation>строка {0}: {1}</translation>
    </message>
    <message>
        <source>meta holds a number beyond all bounds, or half a character</source>
        <translation>в meta есть слишком большое число или половина знака</translation>
    </message>
    <message>
        <source>meta is nested too deeply</source>
        <translation>meta слишком глубоко вложено</translation>
    </message>
    <message>
        <source>meta is nested too deeply; at most {0} levels are kept</source>
        <translation>meta слишком глубоко вложено; сохраняется не больше {0} уровней</translation>
    </message>
    <message>
        <source>natasha (Russian)</source>
        <translation>natasha (русский)</translation>
    </message>
    <message>
        <source>natasha has one model and takes no name; leave out “{0}”.</source>
        <translation>у natasha одна модель, имя ей не нужно; уберите «{0}».</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>нет статьи</translation>
    </message>
    <message>
        <source>no column that is called like a {0}</source>
        <translation>нет столбца, который называется как {0}</translation>
    </message>
    <message>
        <source>no column “{0}”</source>
        <translation>нет столбца «{0}»</translation>
    </message>
    <message>
        <source>no region that was taken has the id {0}</source>
        <translation>нет взятой области с id {0}</translation>
    </message>
    <message>
        <source>no row has a tag such as O or B-PER in its last column; is it another format?</source>
        <translation>ни в одной строке нет в последнем столбце пометки вроде O или B-PER; может быть, это другой формат?</translation>
    </message>
    <message>
        <source>no such column</source>
        <translation>нет такого столбца</translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>нет такой таблицы</translation>
    </message>
    <message>
        <source>nobody has annotated yet: all articles, with everything by programs</source>
        <translation>ещё никто не размечал: все статьи, со всем, что сделали программы</translation>
    </message>
    <message>
        <source>nobody knows what it tells of</source>
        <translation>неизвестно, о чём это</translation>
    </message>
    <message>
        <source>nobody knows whether it is there</source>
        <translation>неизвестно, есть ли она</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>пока никто</translation>
    </message>
    <message>
        <source>not a database</source>
        <translation>не база данных</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>nothing but white space</source>
        <translation>одни пробелы</translation>
    </message>
    <message>
        <source>number {0}</source>
        <translation>номер {0}</translation>
    </message>
    <message>
        <source>number {0} ({1})</source>
        <translation>номер {0} ({1})</translation>
    </message>
    <message>
        <source>number {0} of the {1} is lost</source>
        <translation>номер {0} потерян ({1})</translation>
    </message>
    <message>
        <source>of the {0} pieces of this {1} only the first is kept</source>
        <translation>из частей этой отметки {1} (их {0}) сохранена только первая</translation>
    </message>
    <message>
        <source>of unknown language</source>
        <translation>на неизвестном языке</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>из {0}</translation>
    </message>
    <message>
        <source>offsets are taken as {0}: {1} of the {2} span by which that can be told fits</source>
        <translation>смещения поняты как {0}: подходят {1} из {2} отметок, по которым это видно</translation>
    </message>
    <message>
        <source>offsets are taken as {0}: {1} of the {2} spans by which that can be told fit</source>
        <translation>смещения поняты как {0}: подходят {1} из {2} отметок, по которым это видно</translation>
    </message>
    <message>
        <source>offsets are taken as {0}; nothing in the file tells them apart</source>
        <translation>смещения поняты как {0}; по файлу их не различить</translation>
    </message>
    <message>
        <source>offsets must be two whole numbers, not {0}</source>
        <translation>смещения – два целых числа, а не {0}</translation>
    </message>
    <message>
        <source>one text</source>
        <translation>один текст</translation>
    </message>
    <message>
        <source>only the first of {0} was asked for</source>
        <translation>просили только первую из {0}</translation>
    </message>
    <message>
        <source>pages of bulk changes</source>
        <translation>страницы больших изменений</translation>
    </message>
    <message>
        <source>partly inside boilerplate that was taken out</source>
        <translation>частично внутри вырезанного служебного текста</translation>
    </message>
    <message>
        <source>parts of the training data</source>
        <translation>части обучающих данных</translation>
    </message>
    <message>
        <source>program must be 1 or 0, not {0}</source>
        <translation>program – 1 или 0, а не {0}</translation>
    </message>
    <message>
        <source>ranges must be a list, not {0}</source>
        <translation>ranges – список, а не {0}</translation>
    </message>
    <message>
        <source>record {0}</source>
        <translation>запись {0}</translation>
    </message>
    <message>
        <source>relation {0}</source>
        <translation>связь {0}</translation>
    </message>
    <message>
        <source>replaces names no other span: {0}</source>
        <translation>replaces не называет другой отметки: {0}</translation>
    </message>
    <message>
        <source>row and index ({0}) disagree: the row is kept</source>
        <translation>строка и указатель ({0}) расходятся: сохранена строка</translation>
    </message>
    <message>
        <source>row numbers run backwards</source>
        <translation>номера строк идут назад</translation>
    </message>
    <message>
        <source>score must be a finite number, not {0}</source>
        <translation>score – конечное число, а не {0}</translation>
    </message>
    <message>
        <source>score must be a number, not {0}</source>
        <translation>score – число, а не {0}</translation>
    </message>
    <message>
        <source>scores ({0})</source>
        <translation>оценки ({0})</translation>
    </message>
    <message>
        <source>see its text</source>
        <translation>см. её текст</translation>
    </message>
    <message>
        <source>skip_reasons names {0}, whose status is not “skipped”</source>
        <translation>в skip_reasons указан {0}, но его статус не «skipped»</translation>
    </message>
    <message>
        <source>skip_reasons of {0} must be a string, not {1}</source>
        <translation>skip_reasons для {0} должно быть строкой, а не {1}</translation>
    </message>
    <message>
        <source>skipped annotations were left out</source>
        <translation>пропущенная разметка не взята</translation>
    </message>
    <message>
        <source>something follows behind a value</source>
        <translation>после значения что-то ещё есть</translation>
    </message>
    <message>
        <source>something nested</source>
        <translation>что-то вложенное</translation>
    </message>
    <message>
        <source>sort {0} by article; it is all mixed</source>
        <translation>отсортируйте {0} по статьям; там всё вперемешку</translation>
    </message>
    <message>
        <source>spaCy cannot load the pipeline “{0}”: {1}</source>
        <translation>spaCy не может загрузить модель «{0}»: {1}</translation>
    </message>
    <message>
        <source>spaCy pipeline</source>
        <translation>модель spaCy</translation>
    </message>
    <message>
        <source>spaCy training data</source>
        <translation>Данные для обучения spaCy</translation>
    </message>
    <message>
        <source>spaCy trains on no text of more than {0} characters</source>
        <translation>spaCy не учится на текстах длиннее {0} знаков</translation>
    </message>
    <message>
        <source>spaCy&apos;s tokens do not give its text back</source>
        <translation>из токенов spaCy текст не собирается обратно</translation>
    </message>
    <message>
        <source>span {0}</source>
        <translation>отметка {0}</translation>
    </message>
    <message>
        <source>spans with the same id ({0})</source>
        <translation>отметки с тем же id ({0})</translation>
    </message>
    <message>
        <source>start and end must be whole numbers, not {0}</source>
        <translation>start и end – целые числа, а не {0}</translation>
    </message>
    <message>
        <source>start and end {0} do not agree with its ranges</source>
        <translation>start и end {0} не сходятся с ranges</translation>
    </message>
    <message>
        <source>states of kinds of link</source>
        <translation>состояния видов связей</translation>
    </message>
    <message>
        <source>status of {0}</source>
        <translation>состояние у {0}</translation>
    </message>
    <message>
        <source>statuses before an import raised them</source>
        <translation>состояния статей до того, как их повысил импорт</translation>
    </message>
    <message>
        <source>text must be a string, not {0}</source>
        <translation>в поле text должна быть строка, а не {0}</translation>
    </message>
    <message>
        <source>text stands right behind a closing quotation mark; quotes inside must be doubled</source>
        <translation>сразу за закрывающей кавычкой стоит текст; кавычки внутри удваиваются</translation>
    </message>
    <message>
        <source>text_version must be a whole number from 1 up, not {0}</source>
        <translation>text_version – целое число от 1, а не {0}</translation>
    </message>
    <message>
        <source>that it is {0} for {1} is left out</source>
        <translation>пропущено, что статья у {1} – {0}</translation>
    </message>
    <message>
        <source>that this {0} by {1} was rejected is left out with it</source>
        <translation>вместе с ней пропущено, что эта отметка {0} от {1} отклонена</translation>
    </message>
    <message>
        <source>that {0} has {1} it is left out</source>
        <translation>пропущено, что {0} решил(а): {1}</translation>
    </message>
    <message>
        <source>the JSON is broken at character {0}: {1}</source>
        <translation>JSON испорчен на знаке {0}: {1}</translation>
    </message>
    <message>
        <source>the article is lost</source>
        <translation>статья потеряна</translation>
    </message>
    <message>
        <source>the article “{0}”</source>
        <translation>статья «{0}»</translation>
    </message>
    <message>
        <source>the backup {0} cannot be read back</source>
        <translation>резервная копия {0} не читается</translation>
    </message>
    <message>
        <source>the bin holds another text of “{0}”; this one was taken</source>
        <translation>в корзине другой текст «{0}»; взят этот</translation>
    </message>
    <message>
        <source>the bytes fit none that it could be</source>
        <translation>байты не подходят ни к одной возможной</translation>
    </message>
    <message>
        <source>the file cannot be read: {0}</source>
        <translation>файл не читается: {0}</translation>
    </message>
    <message>
        <source>the file does not fit the encoding {0} ({1}); name another encoding</source>
        <translation>файл не подходит к кодировке {0} ({1}); назовите другую</translation>
    </message>
    <message>
        <source>the file does not fit the encoding {0}: {1}</source>
        <translation>файл не подходит к кодировке {0}: {1}</translation>
    </message>
    <message>
        <source>the file holds no rows of tokens: there is no article to import</source>
        <translation>в файле нет строк с токенами: импортировать нечего</translation>
    </message>
    <message>
        <source>the file is a project; export it to JSON Lines first, and import that file</source>
        <translation>этот файл – проект; сначала экспортируйте его в JSON Lines и импортируйте тот файл</translation>
    </message>
    <message>
        <source>the file is a web page; take the article out of it first, into a .txt file or a table</source>
        <translation>это веб-страница; сначала извлеките из неё статью – в файл .txt или в таблицу</translation>
    </message>
    <message>
        <source>the file is damaged or no spaCy DocBin: {0}</source>
        <translation>файл повреждён, или это не DocBin spaCy: {0}</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>файл пуст</translation>
    </message>
    <message>
        <source>the file is empty: there is no article to import</source>
        <translation>файл пуст: в нём нет статьи</translation>
    </message>
    <message>
        <source>the file is empty: there is no task to import</source>
        <translation>файл пуст: в нём нет задания</translation>
    </message>
    <message>
        <source>the file is empty: there is no text to import</source>
        <translation>файл пуст: в нём нет текста</translation>
    </message>
    <message>
        <source>the file is in no format that can be imported; name the format if it is one</source>
        <translation>ни один известный формат не подходит; назовите формат, если он есть</translation>
    </message>
    <message>
        <source>the first line has {0}, but: {1}; name the columns in the first line, or choose one with {2}_column</source>
        <translation>в первой строке {0}, а есть: {1}; назовите столбцы в первой строке или выберите нужный: {2}_column</translation>
    </message>
    <message>
        <source>the first line, which must name the columns, cannot be read: {0}</source>
        <translation>первая строка, которая должна называть столбцы, не читается: {0}</translation>
    </message>
    <message>
        <source>the folder cannot be read: {0}</source>
        <translation>папка не читается: {0}</translation>
    </message>
    <message>
        <source>the folder holds no files to import</source>
        <translation>в папке нет файлов для импорта</translation>
    </message>
    <message>
        <source>the label {0} was added to the layer “{1}”</source>
        <translation>метка {0} добавлена в слой «{1}»</translation>
    </message>
    <message>
        <source>the label “{0}” is written with “_” for its white space</source>
        <translation>метка «{0}» пишется с «_» вместо пробелов</translation>
    </message>
    <message>
        <source>the labels {0} were added to the layer “{1}”</source>
        <translation>метки {0} добавлены в слой «{1}»</translation>
    </message>
    <message>
        <source>the lengths of its articles do not add up</source>
        <translation>длины статей не сходятся</translation>
    </message>
    <message>
        <source>the note on the relation {0} is left out</source>
        <translation>заметка к связи {0} пропущена</translation>
    </message>
    <message>
        <source>the note on this {0} is left out</source>
        <translation>заметка к этой отметке {0} пропущена</translation>
    </message>
    <message>
        <source>the number of one of its {0} is broken</source>
        <translation>номер испорчен ({0})</translation>
    </message>
    <message>
        <source>the one article is not done by {0}</source>
        <translation>единственная статья не готова у {0}</translation>
    </message>
    <message>
        <source>the project has another text under the key “{0}”; keep both by importing changed texts as new versions (--on-changed new-version)</source>
        <translation>под ключом «{0}» в проекте другой текст; чтобы сохранить оба, импортируйте изменённые тексты как новые версии</translation>
    </message>
    <message>
        <source>the project has other values for {0}; the project&apos;s stayed</source>
        <translation>в проекте другие значения: {0}; остались значения проекта</translation>
    </message>
    <message>
        <source>the question “{0}” becomes a comment on the article, by nobody</source>
        <translation>вопрос «{0}» станет комментарием к статье, ничьим</translation>
    </message>
    <message>
        <source>the question “{0}” is left out</source>
        <translation>вопрос «{0}» пропущен</translation>
    </message>
    <message>
        <source>the range {0}–{1} begins before the text</source>
        <translation>диапазон {0}–{1} начинается до текста</translation>
    </message>
    <message>
        <source>the range {0}–{1} is empty or reversed</source>
        <translation>диапазон {0}–{1} пуст или перевёрнут</translation>
    </message>
    <message>
        <source>the range {0}–{1} reaches beyond the text of {2} characters</source>
        <translation>диапазон {0}–{1} выходит за текст из {2} знаков</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>the record calls “{0}” both a program and a person</source>
        <translation>запись называет «{0}» и программой, и человеком</translation>
    </message>
    <message>
        <source>the relation {0} is left out</source>
        <translation>связь {0} пропущена</translation>
    </message>
    <message>
        <source>the relation {0} is left out with its span or by its name</source>
        <translation>связь {0} пропущена вместе с отметкой или из-за её имени</translation>
    </message>
    <message>
        <source>the relation {0} is left out with the rejected span it leads to</source>
        <translation>связь {0} пропущена вместе с отклонённой отметкой, к которой ведёт</translation>
    </message>
    <message>
        <source>the relation {0} was added to the scheme</source>
        <translation>связь {0} добавлена в схему</translation>
    </message>
    <message>
        <source>the relations {0} were added to the scheme</source>
        <translation>связи {0} добавлены в схему</translation>
    </message>
    <message>
        <source>the row is broken: {0}</source>
        <translation>строка испорчена: {0}</translation>
    </message>
    <message>
        <source>the rows of {0} article were left out, as the table of articles does not have it: {1}</source>
        <translation>пропущены строки статей ({0}), которых нет в таблице статей: {1}</translation>
    </message>
    <message>
        <source>the rows of {0} articles were left out, as the table of articles does not have them (the first: {1})</source>
        <translation>строки статей пропущены, так как в таблице статей их нет; статей: {0} (первая: {1})</translation>
    </message>
    <message>
        <source>the same text as {0}</source>
        <translation>тот же текст, что у {0}</translation>
    </message>
    <message>
        <source>the same tokens and label as {0}</source>
        <translation>те же токены и метка, что у {0}</translation>
    </message>
    <message>
        <source>the scheme</source>
        <translation>схема</translation>
    </message>
    <message>
        <source>the scheme is nested too deeply</source>
        <translation>схема слишком глубоко вложена</translation>
    </message>
    <message>
        <source>the scheme is not valid TOML: {0}</source>
        <translation>схема – негодный TOML: {0}</translation>
    </message>
    <message>
        <source>the scheme {0} cannot be read: {1}</source>
        <translation>схема {0} не читается: {1}</translation>
    </message>
    <message>
        <source>the scheme {0} is not UTF-8 at byte {1}</source>
        <translation>схема {0} не в UTF-8 на байте {1}</translation>
    </message>
    <message>
        <source>the score of this {0} is left out</source>
        <translation>оценка этой отметки {0} пропущена</translation>
    </message>
    <message>
        <source>the spans of article {0}</source>
        <translation>отметки статьи {0}</translation>
    </message>
    <message>
        <source>the status is unknown</source>
        <translation>состояние неизвестно</translation>
    </message>
    <message>
        <source>the table has no rows but its first: there is no article to import</source>
        <translation>в таблице только первая строка: импортировать нечего</translation>
    </message>
    <message>
        <source>the tags were read as {0}</source>
        <translation>пометки поняты как {0}</translation>
    </message>
    <message>
        <source>the task was {0}, so {1} left out; the text is taken</source>
        <translation>задание – {0}, поэтому пропущено: {1}; текст взят</translation>
    </message>
    <message>
        <source>the text does not match its hash</source>
        <translation>текст не сходится с его контрольной суммой</translation>
    </message>
    <message>
        <source>the text has {0} characters, {1} are on record</source>
        <translation>в тексте {0} знаков, записано {1}</translation>
    </message>
    <message>
        <source>the text is missing</source>
        <translation>нет текста</translation>
    </message>
    <message>
        <source>the text it covers, {0}, is neither at {1} nor just once near there</source>
        <translation>отмеченного текста, {0}, нет на {1}, и рядом он не единственный</translation>
    </message>
    <message>
        <source>the text of “{0}” is not what was stored</source>
        <translation>текст статьи «{0}» не тот, что был записан</translation>
    </message>
    <message>
        <source>the {0} at {1}–{2} has no place in the text of {3} characters</source>
        <translation>для {0} на {1}–{2} нет места в тексте из {3} знаков</translation>
    </message>
    <message>
        <source>the {0} pieces of this {1} become one span with all that is between them</source>
        <translation>части этой отметки {1} (их {0}) становятся одной отметкой вместе со всем, что между ними</translation>
    </message>
    <message>
        <source>the {0} pieces of this {1} become spans of their own</source>
        <translation>части этой отметки {1} (их {0}) становятся отдельными отметками</translation>
    </message>
    <message>
        <source>there is a NUL at byte {0}, so this is no text file (for UTF-16 without a byte order mark, name the encoding)</source>
        <translation>на байте {0} стоит NUL, так что это не текст (для UTF-16 без метки порядка байтов назовите кодировку)</translation>
    </message>
    <message>
        <source>there is a NUL at character {0}; no text may hold one, so remove it</source>
        <translation>на знаке {0} стоит NUL, которого в тексте быть не может; уберите его</translation>
    </message>
    <message>
        <source>there is another {0} before it; ids must differ</source>
        <translation>до неё уже есть {0}; id должны различаться</translation>
    </message>
    <message>
        <source>there is half a character (the lone surrogate U+{0}) at character {1}; write the file anew as UTF-8</source>
        <translation>на знаке {1} половина знака (одиночный суррогат U+{0}); запишите файл заново в UTF-8</translation>
    </message>
    <message>
        <source>there is no encoding called {0}; try utf-8, utf-16, windows-1251 or koi8-r</source>
        <translation>нет кодировки {0}; попробуйте utf-8, utf-16, windows-1251 или koi8-r</translation>
    </message>
    <message>
        <source>there is no folder {0}; make it first, or name another</source>
        <translation>нет папки {0}; создайте её или назовите другую</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>нет такого файла или папки</translation>
    </message>
    <message>
        <source>there is no {0}.txt{1} beside it: the text it is about</source>
        <translation>рядом нет {0}.txt{1}: текста, о котором речь</translation>
    </message>
    <message>
        <source>there must be a tab after the id: {0}</source>
        <translation>после id нужна табуляция: {0}</translation>
    </message>
    <message>
        <source>these are annotations of {0}; import that file, and they are read along with it</source>
        <translation>это разметка к {0}; импортируйте тот файл, и она прочтётся вместе с ним</translation>
    </message>
    <message>
        <source>this is no text file: it is full of control characters</source>
        <translation>это не текст: файл полон управляющих знаков</translation>
    </message>
    <message>
        <source>this is no value; texts stand in quotation marks</source>
        <translation>это не значение; строки пишутся в кавычках</translation>
    </message>
    <message>
        <source>this is not written as TOML is</source>
        <translation>так в TOML не пишут</translation>
    </message>
    <message>
        <source>this mapping stays empty</source>
        <translation>это соответствие остаётся пустым</translation>
    </message>
    <message>
        <source>this {0} is left out, as the names for the export say</source>
        <translation>эта отметка {0} пропущена, как говорят названия для экспорта</translation>
    </message>
    <message>
        <source>this {0} is taken out of the text</source>
        <translation>эта отметка {0} вырезана из текста</translation>
    </message>
    <message>
        <source>this {0} is {1}</source>
        <translation>эта отметка {0}: {1}</translation>
    </message>
    <message>
        <source>this {0} {1}</source>
        <translation>эта отметка {0} {1}</translation>
    </message>
    <message>
        <source>times at which articles were closed</source>
        <translation>время, когда статьи были закрыты</translation>
    </message>
    <message>
        <source>token {0} is broken</source>
        <translation>токен {0} испорчен</translation>
    </message>
    <message>
        <source>two different spans have the id {0}</source>
        <translation>id {0} у двух разных отметок</translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <translation>неожиданный конец данных</translation>
    </message>
    <message>
        <source>user {0}</source>
        <translation>пользователь {0}</translation>
    </message>
    <message>
        <source>user_data of article {0}</source>
        <translation>user_data статьи {0}</translation>
    </message>
    <message>
        <source>verdicts of {0}</source>
        <translation>решения {0}</translation>
    </message>
    <message>
        <source>was opened to look at only</source>
        <translation>открыт только для просмотра</translation>
    </message>
    <message>
        <source>white space at an edge</source>
        <translation>пробел на краю</translation>
    </message>
    <message>
        <source>wholly inside boilerplate that was taken out</source>
        <translation>целиком внутри вырезанного служебного текста</translation>
    </message>
    <message>
        <source>with a blank between two and each sentence on a line of its own</source>
        <translation>с пробелом между двумя и каждым предложением на своей строке</translation>
    </message>
    <message>
        <source>{0} If that program is gone, delete {1} beside the project.</source>
        <translation>{0} Если той программы уже нет, удалите {1} рядом с проектом.</translation>
    </message>
    <message>
        <source>{0} Import the same files again to go on.</source>
        <translation>{0} Чтобы продолжить, импортируйте те же файлы ещё раз.</translation>
    </message>
    <message>
        <source>{0} a span by a person, {1}; verdicts are for programs&apos;.</source>
        <translation>{0} – отметка человека, {1}; решения – только об отметках программ.</translation>
    </message>
    <message>
        <source>{0} a span that is not there.</source>
        <translation>{0} – отметки, о которой решение, нет.</translation>
    </message>
    <message>
        <source>{0} also holds “{1}”, which an export would delete; name a new folder.</source>
        <translation>{0} содержит и «{1}», а экспорт это удалил бы; назовите новую папку.</translation>
    </message>
    <message>
        <source>{0} article added</source>
        <translation>добавлено статей: {0}</translation>
    </message>
    <message>
        <source>{0} article {1} has no entities: no model for it is installed; install a spaCy pipeline and name it (--entities spacy:NAME_OR_PATH)</source>
        <translation>статей без сущностей {1}: {0}; для них не установлена модель; установите модель spaCy и назовите её (spacy:ИМЯ_ИЛИ_ПУТЬ)</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>статей: {0}</translation>
    </message>
    <message>
        <source>{0} articles added</source>
        <translation>добавлено статей: {0}</translation>
    </message>
    <message>
        <source>{0} articles {1} have no entities: no model for them is installed; install a spaCy pipeline and name it (--entities spacy:NAME_OR_PATH)</source>
        <translation>статей без сущностей {1}: {0}; для них не установлена модель; установите модель spaCy и назовите её (spacy:ИМЯ_ИЛИ_ПУТЬ)</translation>
    </message>
    <message>
        <source>{0} cannot be loaded ({1}: {2}).</source>
        <translation>{0} не загружается ({1}: {2}).</translation>
    </message>
    <message>
        <source>{0} cannot be opened for writing: {1}.</source>
        <translation>{0} нельзя открыть для записи: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read</source>
        <translation>{0} не читается</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} не читается: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be unpacked ({1})</source>
        <translation>{0} не распаковывается ({1})</translation>
    </message>
    <message>
        <source>{0} cannot be written: you have no right to change it.</source>
        <translation>{0} нельзя записать: у вас нет права изменять этот файл.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} нельзя записать: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} нельзя записать: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be backed up.</source>
        <translation>Сделать резервную копию {0} не удалось.</translation>
    </message>
    <message>
        <source>{0} could not be backed up: {1}.</source>
        <translation>Сделать резервную копию {0} не удалось: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be put back: {1}.</source>
        <translation>Восстановить {0} не удалось: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation>Записать {0} не удалось: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Is the disk full?</source>
        <translation>Записать {0} не удалось: {1}. Может быть, диск полон?</translation>
    </message>
    <message>
        <source>{0} discontinuous spans are several regions each, which know each other by the key “span” of their meta</source>
        <translation>отметок из частей: {0}; каждая – несколько областей, которые узнают друг друга по ключу «span» в meta</translation>
    </message>
    <message>
        <source>{0} does not fit the encoding {1}; save it as UTF-8</source>
        <translation>{0} не подходит к кодировке {1}; сохраните в UTF-8</translation>
    </message>
    <message>
        <source>{0} does not run from {1} to {2} in the scheme.</source>
        <translation>{0} по схеме не ведёт от {1} к {2}.</translation>
    </message>
    <message>
        <source>{0} entities extracted</source>
        <translation>извлечено сущностей: {0}</translation>
    </message>
    <message>
        <source>{0} entity extracted</source>
        <translation>извлечено сущностей: {0}</translation>
    </message>
    <message>
        <source>{0} exists already; choose another name.</source>
        <translation>{0} уже есть; выберите другое имя.</translation>
    </message>
    <message>
        <source>{0} exists and is no {1}; it was left as it is. Choose another name.</source>
        <translation>{0} уже есть, и это не {1}; ничего не изменено. Выберите другое имя.</translation>
    </message>
    <message>
        <source>{0} failed on {1}, which got no suggestions ({2}{3}). All others are done.</source>
        <translation>{0}: не вышло на {1}, предложений для них нет ({2}{3}). Остальное сделано.</translation>
    </message>
    <message>
        <source>{0} file in no known format was passed over: {1}</source>
        <translation>файлов неизвестного формата пропущено: {0}: {1}</translation>
    </message>
    <message>
        <source>{0} files in no known format were passed over: {1}</source>
        <translation>файлов неизвестного формата пропущено: {0}: {1}</translation>
    </message>
    <message>
        <source>{0} fragments</source>
        <translation>частей: {0}</translation>
    </message>
    <message>
        <source>{0} gave a verdict on a span by a person; verdicts are for programs</source>
        <translation>{0}: решение об отметке человека; решения – только об отметках программ</translation>
    </message>
    <message>
        <source>{0} has a NUL at character {1}; remove it</source>
        <translation>{0}: NUL на знаке {1}; уберите его</translation>
    </message>
    <message>
        <source>{0} has a link on this mark that would go with the change; it has to be removed first.</source>
        <translation>{0} связал(а) эту отметку, и связь исчезла бы с изменением; сначала её нужно убрать.</translation>
    </message>
    <message>
        <source>{0} has control characters: {1}</source>
        <translation>{0}: есть управляющие знаки: {1}</translation>
    </message>
    <message>
        <source>{0} has half a character (a lone surrogate, U+{1}) at character {2}</source>
        <translation>{0}: половина знака (одиночный суррогат U+{1}) на знаке {2}</translation>
    </message>
    <message>
        <source>{0} has no attribute {1} in the scheme.</source>
        <translation>У {0} в схеме нет свойства {1}.</translation>
    </message>
    <message>
        <source>{0} has no column “{1}” in its first line</source>
        <translation>в первой строке {0} нет столбца «{1}»</translation>
    </message>
    <message>
        <source>{0} has the same span twice; the other is {1}.</source>
        <translation>У {0} одна и та же отметка дважды; другая – {1}.</translation>
    </message>
    <message>
        <source>{0} has too little space; {1} bytes are needed</source>
        <translation>в {0} мало места; нужно байтов: {1}</translation>
    </message>
    <message>
        <source>{0} has two attributes of one name.</source>
        <translation>У {0} два свойства с одним именем.</translation>
    </message>
    <message>
        <source>{0} has {1} characters; at most {2} are taken: {3}</source>
        <translation>{0}: знаков {1}, помещается не больше {2}: {3}</translation>
    </message>
    <message>
        <source>{0} holds what was on the disk, but not the changes that are not saved yet: the process that should add them died. Try again.</source>
        <translation>В {0} то, что было на диске, но не изменения, которые ещё не сохранены: процесс, который должен был их добавить, завершился. Повторите.</translation>
    </message>
    <message>
        <source>{0} is a copy of {1}, for want of articles.</source>
        <translation>{0} – копия {1}: статей не хватает.</translation>
    </message>
    <message>
        <source>{0} is a device or a pipe, not a file; name a file to write</source>
        <translation>{0} – устройство или канал, а не файл; назовите файл</translation>
    </message>
    <message>
        <source>{0} is a file; brat&apos;s files need a folder of their own.</source>
        <translation>{0} – файл; файлам brat нужна своя папка.</translation>
    </message>
    <message>
        <source>{0} is a file; spaCy training data needs a folder of its own.</source>
        <translation>{0} – файл; данным для обучения spaCy нужна своя папка.</translation>
    </message>
    <message>
        <source>{0} is a file; the tables need a folder of their own.</source>
        <translation>{0} – файл; таблицам нужна своя папка.</translation>
    </message>
    <message>
        <source>{0} is a folder, not a project file.</source>
        <translation>{0} – папка, а не файл проекта.</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file to write, such as {1}</source>
        <translation>{0} – папка; назовите файл, например {1}</translation>
    </message>
    <message>
        <source>{0} is an earlier export but also holds “{1}”, which a new export would delete; move that away or name another folder.</source>
        <translation>{0} – прежний экспорт, но в нём есть и «{1}», что новый экспорт удалил бы; уберите это оттуда или назовите другую папку.</translation>
    </message>
    <message>
        <source>{0} is being opened and closed by another program.</source>
        <translation>{0} открывает и закрывает другая программа.</translation>
    </message>
    <message>
        <source>{0} is being written by another program; try again.</source>
        <translation>В {0} сейчас пишет другая программа; повторите.</translation>
    </message>
    <message>
        <source>{0} is damaged (it does not begin like a project any more); it was left as it is. Restore a backup: there are {1}, the newest of {2}. Or save what can be read with “annotator rescue {3} NEW.annodb”.</source>
        <translation>Файл {0} повреждён (он больше не начинается как проект) и оставлен как есть. Восстановите резервную копию: их {1}, последняя от {2}. Или спасите то, что читается: «annotator rescue {3} NEW.annodb».</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}). Restore a backup, or save what can be read with “annotator rescue {2} NEW.annodb”.</source>
        <translation>Файл {0} повреждён ({1}). Восстановите резервную копию или спасите то, что читается: «annotator rescue {2} NEW.annodb».</translation>
    </message>
    <message>
        <source>{0} is damaged, too, and of no help.</source>
        <translation>{0} тоже повреждён и не поможет.</translation>
    </message>
    <message>
        <source>{0} is empty</source>
        <translation>{0}: пусто</translation>
    </message>
    <message>
        <source>{0} is in {1}; save it as UTF-8</source>
        <translation>{0} в кодировке {1}; сохраните в UTF-8</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0}: не хватает</translation>
    </message>
    <message>
        <source>{0} is no JSON number</source>
        <translation>{0} – не число JSON</translation>
    </message>
    <message>
        <source>{0} is no colour; write it as #rrggbb.</source>
        <translation>{0} – не цвет; пишите #rrggbb.</translation>
    </message>
    <message>
        <source>{0} is no earlier export; name a new or empty folder.</source>
        <translation>{0} – не прежний экспорт; назовите новую или пустую папку.</translation>
    </message>
    <message>
        <source>{0} is no good backup: it is no project of this program.</source>
        <translation>{0} – негодная резервная копия: это не проект этой программы.</translation>
    </message>
    <message>
        <source>{0} is no good backup: rows are missing.</source>
        <translation>{0} – негодная резервная копия: не хватает строк.</translation>
    </message>
    <message>
        <source>{0} is no good backup: {1}.</source>
        <translation>{0} – негодная резервная копия: {1}.</translation>
    </message>
    <message>
        <source>{0} is no key for a label; take one of 1–9 or a–z.</source>
        <translation>{0} – не клавиша для метки; возьмите 1–9 или a–z.</translation>
    </message>
    <message>
        <source>{0} is no longer there: it was moved or deleted.</source>
        <translation>{0} больше нет на месте: файл переместили или удалили.</translation>
    </message>
    <message>
        <source>{0} is no text</source>
        <translation>{0} – не текст</translation>
    </message>
    <message>
        <source>{0} is no value of {1}.</source>
        <translation>{0} – не значение {1}.</translation>
    </message>
    <message>
        <source>{0} is no value of {1}: {2}.</source>
        <translation>{0} – не значение {1}: {2}.</translation>
    </message>
    <message>
        <source>{0} is no {1}</source>
        <translation>{0} – не {1}</translation>
    </message>
    <message>
        <source>{0} is not a regular file; choose another name.</source>
        <translation>{0} – не обычный файл; выберите другое имя.</translation>
    </message>
    <message>
        <source>{0} is not an Annotator project; it was left as it is.{1}</source>
        <translation>{0} – не проект Annotator; файл не изменён.{1}</translation>
    </message>
    <message>
        <source>{0} is not empty and no earlier export; name a new or empty folder.</source>
        <translation>{0} не пуста, и это не прежний экспорт; назовите новую или пустую папку.</translation>
    </message>
    <message>
        <source>{0} is of an older schema; open it for work once to bring it up to date.</source>
        <translation>У {0} устаревшее устройство; откройте его один раз для работы, чтобы обновить.</translation>
    </message>
    <message>
        <source>{0} is one of {1}, not “{2}”.</source>
        <translation>{0} – одно из {1}, а не «{2}».</translation>
    </message>
    <message>
        <source>{0} is open in another program ({1}).</source>
        <translation>{0} открыт в другой программе ({1}).</translation>
    </message>
    <message>
        <source>{0} is the address {1}, not a text</source>
        <translation>{0} – адрес {1}, а не текст</translation>
    </message>
    <message>
        <source>{0} is the labelling configuration these tasks need</source>
        <translation>{0} – конфигурация разметки, нужная этим заданиям</translation>
    </message>
    <message>
        <source>{0} is there already and was left as it is. Name another place, or have the earlier export replaced.</source>
        <translation>{0} уже существует и оставлен как есть. Назовите другое место или разрешите заменить прежний экспорт.</translation>
    </message>
    <message>
        <source>{0} is too big to be read safely: {1} bytes</source>
        <translation>{0} слишком велик, чтобы читать без опаски, байтов: {1}</translation>
    </message>
    <message>
        <source>{0} is too damaged: none of its tables can be found.</source>
        <translation>{0} слишком повреждён: не найти ни одной таблицы.</translation>
    </message>
    <message>
        <source>{0} mark added to these</source>
        <translation>добавлено к ним отметок: {0}</translation>
    </message>
    <message>
        <source>{0} marks added to these</source>
        <translation>добавлено к ним отметок: {0}</translation>
    </message>
    <message>
        <source>{0} must be a [[{1}]] table</source>
        <translation>{0} – должна быть таблица [[{1}]]</translation>
    </message>
    <message>
        <source>{0} must be a list, not {1}</source>
        <translation>{0} – должен быть список, а не {1}</translation>
    </message>
    <message>
        <source>{0} must be a role and an id with a colon between them</source>
        <translation>{0} – должны быть роль и id через двоеточие</translation>
    </message>
    <message>
        <source>{0} must be a string or a number, not {1}</source>
        <translation>{0} – должна быть строка или число, а не {1}</translation>
    </message>
    <message>
        <source>{0} must be a string, not {1}</source>
        <translation>{0} – должна быть строка, а не {1}</translation>
    </message>
    <message>
        <source>{0} must be a whole number, not {1}</source>
        <translation>{0} – должно быть целое число, а не {1}</translation>
    </message>
    <message>
        <source>{0} must be a whole number, not “{1}”</source>
        <translation>{0} – должно быть целое число, а не «{1}»</translation>
    </message>
    <message>
        <source>{0} must be an object, not {1}</source>
        <translation>{0} – должен быть объект, а не {1}</translation>
    </message>
    <message>
        <source>{0} must be one of {1}, not “{2}”</source>
        <translation>{0} – одно из {1}, а не «{2}»</translation>
    </message>
    <message>
        <source>{0} must be one of {1}, not “{2}”.</source>
        <translation>{0} – одно из {1}, а не «{2}».</translation>
    </message>
    <message>
        <source>{0} must be true or false, not {1}</source>
        <translation>{0} – true или false, а не {1}</translation>
    </message>
    <message>
        <source>{0} must be written as [[{1}]] tables</source>
        <translation>{0} пишется таблицами [[{1}]]</translation>
    </message>
    <message>
        <source>{0} must be “{1}” or “{2}”, not “{3}”</source>
        <translation>{0} – «{1}» или «{2}», а не «{3}»</translation>
    </message>
    <message>
        <source>{0} names no span of its article: {1}</source>
        <translation>{0} не называет отметки своей статьи: {1}</translation>
    </message>
    <message>
        <source>{0} names no span of this record: {1}</source>
        <translation>{0} не называет отметки этой записи: {1}</translation>
    </message>
    <message>
        <source>{0} names no span that was taken: {1}</source>
        <translation>{0} не называет взятой отметки: {1}</translation>
    </message>
    <message>
        <source>{0} needs values, each of them once.</source>
        <translation>{0}: нужны значения, каждое один раз.</translation>
    </message>
    <message>
        <source>{0} of article {1}</source>
        <translation>{0}, статья {1}</translation>
    </message>
    <message>
        <source>{0} of {1} articles are not done by {2}</source>
        <translation>не готово у {2}, статей: {0} из {1}</translation>
    </message>
    <message>
        <source>{0} of {1} articles is not done by {2}</source>
        <translation>не готово у {2}, статей: {0} из {1}</translation>
    </message>
    <message>
        <source>{0} of {1} must be one of {2}, not {3}</source>
        <translation>{0} у {1} – одно из {2}, а не {3}</translation>
    </message>
    <message>
        <source>{0} on {1}, since {2}</source>
        <translation>{0} на {1}, с {2}</translation>
    </message>
    <message>
        <source>{0} or mend the line</source>
        <translation>{0} или исправьте строку</translation>
    </message>
    <message>
        <source>{0} refused</source>
        <translation>отклонено: {0}</translation>
    </message>
    <message>
        <source>{0} rows have no tag in their last column (the first: {1})</source>
        <translation>строк без пометки в последнем столбце: {0} (первая: {1})</translation>
    </message>
    <message>
        <source>{0} span did not stand where its offsets say; it was found again near by the text it covers</source>
        <translation>отметок не на указанном месте: {0}; они найдены рядом по своему тексту</translation>
    </message>
    <message>
        <source>{0} spans did not stand where their offsets say; they were found again near by the text they cover</source>
        <translation>отметок не на указанном месте: {0}; они найдены рядом по своему тексту</translation>
    </message>
    <message>
        <source>{0} suggestion nobody has decided on was left out; an export with undecided ones takes it</source>
        <translation>предложений, о которых никто не решил, пропущено: {0}; их берёт экспорт вместе с нерешёнными</translation>
    </message>
    <message>
        <source>{0} suggestions nobody has decided on were left out; an export with undecided ones takes them</source>
        <translation>предложений, о которых никто не решил, пропущено: {0}; их берёт экспорт вместе с нерешёнными</translation>
    </message>
    <message>
        <source>{0} texts</source>
        <translation>текстов: {0}</translation>
    </message>
    <message>
        <source>{0} texts are longer than the {1} characters a cell of Excel holds</source>
        <translation>текстов длиннее {1} знаков, которые вмещает ячейка Excel: {0}</translation>
    </message>
    <message>
        <source>{0} texts begin with a sign a spreadsheet may take for a formula; they were written as they are</source>
        <translation>текстов, начинающихся со знака, который таблица может принять за формулу: {0}; они записаны как есть</translation>
    </message>
    <message>
        <source>{0} token has the tag “-”: missing, not outside</source>
        <translation>токенов с пометкой «-»: {0}; это «неизвестно», а не «вне»</translation>
    </message>
    <message>
        <source>{0} tokens have the tag “-”: missing, not outside</source>
        <translation>токенов с пометкой «-»: {0}; это «неизвестно», а не «вне»</translation>
    </message>
    <message>
        <source>{0} was stopped.</source>
        <translation>{0} остановлен.</translation>
    </message>
    <message>
        <source>{0} was there already</source>
        <translation>уже было: {0}</translation>
    </message>
    <message>
        <source>{0} was written by a newer Annotator (schema {1}, this one knows {2}); update the program to open it.</source>
        <translation>{0} записан более новым Annotator (устройство {1}, здесь известно {2}); обновите программу, чтобы открыть его.</translation>
    </message>
    <message>
        <source>{0} were there already</source>
        <translation>уже было: {0}</translation>
    </message>
    <message>
        <source>{0} worker</source>
        <translation>процесс {0}</translation>
    </message>
    <message>
        <source>{0} {1} is none of the tokens</source>
        <translation>{0} {1} – нет такого токена</translation>
    </message>
    <message>
        <source>{0} × {1}: see {2}.</source>
        <translation>{0} × {1}: см. {2}.</translation>
    </message>
    <message>
        <source>{0}, attributes</source>
        <translation>{0}, свойства</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, строка {1}</translation>
    </message>
    <message>
        <source>{0}, line {1}, {2}</source>
        <translation>{0}, строка {1}, {2}</translation>
    </message>
    <message>
        <source>{0}, not {1}</source>
        <translation>{0}, а не {1}</translation>
    </message>
    <message>
        <source>{0}, span {1}</source>
        <translation>{0}, отметка {1}</translation>
    </message>
    <message>
        <source>{0}, token {1}</source>
        <translation>{0}, токен {1}</translation>
    </message>
    <message>
        <source>{0}: a name is missing</source>
        <translation>{0}: нет имени</translation>
    </message>
    <message>
        <source>{0}: a part of the table cannot be read</source>
        <translation>{0}: часть таблицы не читается</translation>
    </message>
    <message>
        <source>{0}: id must be a UUID; leave it out to have one made</source>
        <translation>{0}: id должен быть UUID; уберите его, и он создастся сам</translation>
    </message>
    <message>
        <source>{0}: names were mapped as the last time</source>
        <translation>{0}: названия – как в прошлый раз</translation>
    </message>
    <message>
        <source>{0}: no whole token is left</source>
        <translation>{0}: целого токена не остаётся</translation>
    </message>
    <message>
        <source>{0}: number {1}, it is called “{2}” now</source>
        <translation>{0}: номер {1}, теперь «{2}»</translation>
    </message>
    <message>
        <source>{0}: the default {1} is none of the values</source>
        <translation>{0}: по умолчанию {1}, а такого значения нет</translation>
    </message>
    <message>
        <source>{0}: the key {1} is that of {2} already</source>
        <translation>{0}: клавиша {1} уже у {2}</translation>
    </message>
    <message>
        <source>{0}: the name has control characters</source>
        <translation>{0}: в имени управляющие знаки</translation>
    </message>
    <message>
        <source>{0}: the name is longer than {1} characters</source>
        <translation>{0}: имя длиннее {1} знаков</translation>
    </message>
    <message>
        <source>{0}: there is no label {1}</source>
        <translation>{0}: нет метки {1}</translation>
    </message>
    <message>
        <source>{0}: there is no layer {1}; known are {2}</source>
        <translation>{0}: нет слоя {1}; есть {2}</translation>
    </message>
    <message>
        <source>{0}: unknown key {1}; known are {2}</source>
        <translation>{0}: неизвестный ключ {1}; известны {2}</translation>
    </message>
    <message>
        <source>{0}: values must be a list of different, non-empty strings</source>
        <translation>{0}: values – список разных непустых строк</translation>
    </message>
    <message>
        <source>{0}: {1} has the same id</source>
        <translation>{0}: тот же id у {1}</translation>
    </message>
    <message>
        <source>{0}: {1} is longer than {2} characters</source>
        <translation>{0}: {1} длиннее {2} знаков</translation>
    </message>
    <message>
        <source>{0}: {1} is no colour; write it as #rrggbb</source>
        <translation>{0}: {1} – не цвет; пишите #rrggbb</translation>
    </message>
    <message>
        <source>{0}: {1} is no key; take one of 1–9 or a–z</source>
        <translation>{0}: {1} – не клавиша; возьмите 1–9 или a–z</translation>
    </message>
    <message>
        <source>{0}: {1} must be a list of strings</source>
        <translation>{0}: {1} – список строк</translation>
    </message>
    <message>
        <source>{0}: {1} must be a string</source>
        <translation>{0}: {1} – строка</translation>
    </message>
    <message>
        <source>{0}: {1} must be true or false</source>
        <translation>{0}: {1} – true или false</translation>
    </message>
    <message>
        <source>{0}: {1} not carried as it is, in {2}: {3}</source>
        <translation>{0}: не переносится как есть: {1}, в {2}: {3}</translation>
    </message>
    <message>
        <source>{0}: {1} not carried as they are, as in {2}: {3}</source>
        <translation>{0}: не переносится как есть: {1}, например в {2}: {3}</translation>
    </message>
    <message>
        <source>{0}; it is left aside</source>
        <translation>{0}; отложено</translation>
    </message>
    <message>
        <source>{0}; nothing after it can be read</source>
        <translation>{0}; дальше ничего не прочесть</translation>
    </message>
    <message>
        <source>{0}[{1}]: there is another one called {2}</source>
        <translation>{0}[{1}]: уже есть {2}</translation>
    </message>
    <message>
        <source>{0}{1} have no place in the text of {2} characters</source>
        <translation>для {0}{1} нет места в тексте из {2} знаков</translation>
    </message>
    <message>
        <source>“{0}” cannot be redone: an article is in the bin; restore it first.</source>
        <translation>«{0}» нельзя вернуть: статья в корзине; сначала восстановите её.</translation>
    </message>
    <message>
        <source>“{0}” cannot be undone: an article is in the bin; restore it first.</source>
        <translation>«{0}» нельзя отменить: статья в корзине; сначала верните её.</translation>
    </message>
    <message>
        <source>“{0}” extracts no entities; choose none, auto, natasha or spacy:NAME_OR_PATH.</source>
        <translation>«{0}» не извлекает сущностей; выберите none, auto, natasha или spacy:ИМЯ_ИЛИ_ПУТЬ.</translation>
    </message>
    <message>
        <source>“{0}” has the same text as “{1}”; both were taken</source>
        <translation>у «{0}» тот же текст, что у «{1}»; взяты обе</translation>
    </message>
    <message>
        <source>“{0}” in {1} has been changed since it was exported; import it first, or name another folder.</source>
        <translation>«{0}» в {1} изменён после экспорта; сначала импортируйте его или назовите другую папку.</translation>
    </message>
    <message>
        <source>“{0}” is a person in this project, and the record calls it a program; give it another name in the file</source>
        <translation>«{0}» в этом проекте человек, а запись называет его программой; дайте другое имя в файле</translation>
    </message>
    <message>
        <source>“{0}” is a program in this project; choose another name.</source>
        <translation>«{0}» в этом проекте программа; выберите другое имя.</translation>
    </message>
    <message>
        <source>“{0}” is a program, and the record has it as a person; give it another name in the file</source>
        <translation>«{0}» – программа, а в записи это человек; дайте другое имя в файле</translation>
    </message>
    <message>
        <source>“{0}” is in the bin and stays there; restore it to have it back</source>
        <translation>«{0}» лежит в корзине и остаётся там; верните статью, если она нужна</translation>
    </message>
    <message>
        <source>“{0}” is left out: {1}.</source>
        <translation>«{0}» пропущено: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a spaCy pipeline: {1} ({2}). Give a pipeline made by spaCy 3, by package name or by folder.</source>
        <translation>«{0}» – не модель spaCy: {1} ({2}). Нужна модель spaCy 3: имя пакета или папка.</translation>
    </message>
    <message>
        <source>“{0}” is not the last step any more.</source>
        <translation>«{0}» уже не последний шаг.</translation>
    </message>
    <message>
        <source>“{0}” is the key of {1}; choose another one.</source>
        <translation>«{0}» – ключ другой статьи: {1}; выберите иной.</translation>
    </message>
    <message>
        <source>“{0}” is {1} in this project; choose another name.</source>
        <translation>«{0}» в этом проекте {1}; выберите другое имя.</translation>
    </message>
    <message>
        <source>“{0}” runs to this label alone; change that first.</source>
        <translation>«{0}» ведёт только к этой метке; сначала измените это.</translation>
    </message>
    <message>
        <source>label</source>
        <translation>метка</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>слой</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>связь</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>свойство</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>сущности</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>started</source>
        <translation>начата</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готова</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущена</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>слои</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>метки</translation>
    </message>
    <message>
        <source>annotators</source>
        <translation>разметчики</translation>
    </message>
    <message>
        <source>imports</source>
        <translation>импорты</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>статьи</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>тексты</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>отметки</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>связи</translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation>решения</translation>
    </message>
    <message>
        <source>statuses</source>
        <translation>состояния статей</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>вопросы</translation>
    </message>
    <message>
        <source>site</source>
        <translation>сайт</translation>
    </message>
    <message>
        <source>language</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>узнать по содержанию</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>точка с запятой</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>вертикальная черта</translation>
    </message>
    <message>
        <source>code-points</source>
        <translation>знаки Юникода</translation>
    </message>
    <message>
        <source>graphemes</source>
        <translation>графемы</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>Отмена импорта</translation>
    </message>
</context>
<context>
    <name>SettingRows</name>
    <message>
        <source>found from the content</source>
        <translation>узнать по содержанию</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Search the settings…</source>
        <translation>Искать в настройках…</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Искать в настройках</translation>
    </message>
    <message>
        <source>No setting is called so. Try other words.</source>
        <translation>Настройки с таким названием нет. Попробуйте другие слова.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Разметка</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>List and status line</source>
        <translation>Список и строка состояния</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Keys: {0}</source>
        <translation>Клавиши: {0}</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Recent backups kept</source>
        <translation>Сколько последних копий хранить</translation>
    </message>
    <message>
        <source>Days of which the last backup is kept</source>
        <translation>Сколько дней хранить последнюю копию дня</translation>
    </message>
    <message>
        <source>Minutes between two backups</source>
        <translation>Минут между двумя копиями</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>Все клавиши, как были</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Search by what it does, or by key…</source>
        <translation>Искать по действию или клавише…</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Искать сочетания клавиш</translation>
    </message>
    <message>
        <source>No shortcut is called so. Try other words.</source>
        <translation>Такого сочетания нет. Попробуйте другие слова.</translation>
    </message>
    <message>
        <source>Save the shortcuts</source>
        <translation>Сохранить сочетания клавиш</translation>
    </message>
    <message>
        <source>shortcuts</source>
        <translation>клавиши</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Save to print…</source>
        <translation>&amp;Сохранить для печати…</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>В тексте</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
</context>
<context>
    <name>Skipping</name>
    <message>
        <source>Another reason…</source>
        <translation>Другая причина…</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Без причины</translation>
    </message>
    <message>
        <source>Why is the article left out?</source>
        <translation>Почему статью не размечают?</translation>
    </message>
    <message>
        <source>No news article</source>
        <translation>Не новость</translation>
    </message>
    <message>
        <source>The text is broken</source>
        <translation>Текст испорчен</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Другой язык</translation>
    </message>
    <message>
        <source>A duplicate</source>
        <translation>Дубликат</translation>
    </message>
    <message>
        <source>Skip the article</source>
        <translation>Пропустить статью</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>Почему её не размечают?</translation>
    </message>
</context>
<context>
    <name>StartContent</name>
    <message>
        <source>Mark claims, their sources and boilerplate in news articles.</source>
        <translation>Отмечайте в новостях утверждения, их источники и служебный текст.</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>Открыть пробный проект</translation>
    </message>
    <message>
        <source>Ten invented articles to try everything with; the first one is annotated already.</source>
        <translation>Десять выдуманных статей, чтобы всё попробовать; первая уже размечена для примера.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Новый проект…</translation>
    </message>
    <message>
        <source>One file that will hold your articles and all that is marked in them.</source>
        <translation>Один файл для ваших статей и всего, что в них отмечено.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Открыть проект…</translation>
    </message>
    <message>
        <source>A project of yours, or one that somebody gave you.</source>
        <translation>Свой или тот, что вам передали.</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Or drop something here: a project, or files and folders with articles.</source>
        <translation>Или перетащите сюда проект либо файлы и папки со статьями.</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>No article is done yet. Ctrl+Enter in an article finishes it.</source>
        <translation>Пока ни одна статья не готова. Ctrl+Enter в статье завершает её.</translation>
    </message>
    <message>
        <source>On which days articles were done is not known.</source>
        <translation>В какие дни статьи стали готовы, неизвестно.</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>статьи</translation>
    </message>
    <message>
        <source>week</source>
        <translation>неделю</translation>
    </message>
    <message>
        <source>four weeks</source>
        <translation>четыре недели</translation>
    </message>
    <message>
        <source>Articles by status</source>
        <translation>Статьи по состоянию</translation>
    </message>
    <message>
        <source>Nobody has started yet. Open an article and mark its first claim.</source>
        <translation>Пока никто не начал. Откройте статью и отметьте первое утверждение.</translation>
    </message>
    <message>
        <source>Nobody has started here yet: the marks there are came with an import.</source>
        <translation>Здесь ещё никто не начал: отметки, которые есть, пришли с импортом.</translation>
    </message>
    <message>
        <source>Marks per article</source>
        <translation>Отметок в статье</translation>
    </message>
    <message>
        <source>Articles done, by how many marks they have</source>
        <translation>Готовые статьи по числу отметок</translation>
    </message>
    <message>
        <source>Shown as soon as the first article is done.</source>
        <translation>Появится, когда будет готова первая статья.</translation>
    </message>
    <message>
        <source>Marks by label</source>
        <translation>Отметки по меткам</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Select words and press the key of a label.</source>
        <translation>Пока ничего не отмечено. Выделите слова и нажмите клавишу метки.</translation>
    </message>
    <message>
        <source>Claims by source</source>
        <translation>Утверждения по источникам</translation>
    </message>
    <message>
        <source>No claim is linked to a source yet. Mark both, then link them with L.</source>
        <translation>Ни одно утверждение пока не связано с источником. Отметьте оба и свяжите их клавишей L.</translation>
    </message>
    <message>
        <source>Time per article</source>
        <translation>Время на статью</translation>
    </message>
    <message>
        <source>Shown as soon as the first article is done in this program.</source>
        <translation>Появится, когда первая статья будет закончена в этой программе.</translation>
    </message>
    <message>
        <source>Verdicts on suggestions</source>
        <translation>Решения о предложениях</translation>
    </message>
    <message>
        <source>What people decided, and the share that was right as it was</source>
        <translation>Что решили люди и какая доля была верна сразу</translation>
    </message>
    <message>
        <source>No suggestion is decided yet. Go to one with Tab, accept or reject it.</source>
        <translation>Пока нет ни одного решения. Перейдите к предложению клавишей Tab, примите или отклоните его.</translation>
    </message>
    <message>
        <source>{0}, outside the task</source>
        <translation>{0}, вне задания</translation>
    </message>
    <message>
        <source>{0}, {1} to decide</source>
        <translation>{0}, ждут решения: {1}</translation>
    </message>
    <message>
        <source>{0} not judged</source>
        <translation>не рассмотрено: {0}</translation>
    </message>
    <message>
        <source>{0} to decide</source>
        <translation>ждут решения: {0}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Подсчёт…</translation>
    </message>
    <message>
        <source>Articles closed each {0}; {1} a day of work on average</source>
        <translation>Закончено статей за {0}; в среднем за рабочий день: {1}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закончено</translation>
    </message>
    <message>
        <source>Of {0} articles, for each person</source>
        <translation>Из {0} статей, у каждого</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>started</source>
        <translation>начато</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новых</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>{0} marks by people and programs</source>
        <translation>Отметок людей и программ: {0}</translation>
    </message>
    <message>
        <source>people</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>программы</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Утверждения</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>не решено</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>готово {0}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>linked to a source</source>
        <translation>связано с источником</translation>
    </message>
    <message>
        <source>{0} of {1} claims are linked to a source</source>
        <translation>С источником связано {0} утверждений (всего {1})</translation>
    </message>
    <message>
        <source>In minutes; half took less than {0} min {1} s, pauses over 5 min left out</source>
        <translation>В минутах; половина заняла меньше {0} мин {1} с, перерывы больше 5 мин не в счёт</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>median, s</source>
        <translation>медиана, с</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
</context>
<context>
    <name>StatisticsActions</name>
    <message>
        <source>Copied as a picture.</source>
        <translation>Скопировано как картинка.</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>статистика</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Сохранить числа</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Значения через запятую (*.csv)</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Whose figures</source>
        <translation>Чьи числа</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Посчитать заново</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Копировать как картинку</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить в CSV…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Подсчёт…</translation>
    </message>
    <message>
        <source>No article was closed in these days.
Choose other days above.</source>
        <translation>В эти дни ни одна статья не закончена.
Выберите вверху другие дни.</translation>
    </message>
    <message>
        <source>There is nothing to count yet.
Import articles with Ctrl+I, mark the first claim, and come back.</source>
        <translation>Считать пока нечего.
Импортируйте статьи (Ctrl+I), отметьте первое утверждение и возвращайтесь.</translation>
    </message>
    <message>
        <source>Articles closed: {0}, of them done: {1}; marks in them: {2}.</source>
        <translation>Закончено статей: {0}, из них готово: {1}; отметок в них: {2}.</translation>
    </message>
    <message>
        <source>Articles: {0}; times one was finished: {1}; marks: {2}.</source>
        <translation>Статей: {0}; завершений: {1}; отметок: {2}.</translation>
    </message>
    <message>
        <source>Articles done: {0} of {1}, {2}; marks: {3}.</source>
        <translation>Готово статей: {0} из {1}, {2}; отметок: {3}.</translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>To do {0}</source>
        <translation>К работе {0}</translation>
    </message>
    <message>
        <source>Done {0}</source>
        <translation>Готово {0}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Save state</source>
        <translation>Состояние сохранения</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Готово статей</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ Сохранено</translation>
    </message>
    <message>
        <source>What you do meanwhile is shown at once, and saved after it.</source>
        <translation>То, что вы делаете тем временем, видно сразу и сохранится следом.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохранение…</translation>
    </message>
    <message>
        <source>Saving: {0}…</source>
        <translation>Сохраняется: {0}…</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>Не сохранено: {0}</translation>
    </message>
    <message>
        <source>Only to look at</source>
        <translation>Только просмотр</translation>
    </message>
    <message>
        <source>Chosen: {0}</source>
        <translation>Выбрано: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} из {1} готово</translation>
    </message>
    <message>
        <source>{0} today</source>
        <translation>сегодня {0}</translation>
    </message>
    <message>
        <source>about {0} an hour</source>
        <translation>около {0} в час</translation>
    </message>
    <message>
        <source>{0} h left</source>
        <translation>осталось {0} ч</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>осталось {0} мин</translation>
    </message>
    <message>
        <source>{0} h {1} min left</source>
        <translation>осталось {0} ч {1} мин</translation>
    </message>
    <message>
        <source>{0} done, {1} skipped, {2} to do</source>
        <translation>готово {0}, пропущено {1}, к работе {2}</translation>
    </message>
    <message>
        <source>Today: {0} articles done or skipped since midnight</source>
        <translation>Сегодня: с полуночи закончено или пропущено статей: {0}</translation>
    </message>
    <message>
        <source>Lately {0} an hour, longer pauses left out</source>
        <translation>В последнее время {0} в час, долгие перерывы не в счёт</translation>
    </message>
    <message>
        <source>On a day of work lately: {0}</source>
        <translation>За рабочий день в последнее время: {0}</translation>
    </message>
    <message>
        <source>The settings turn count and pace off.</source>
        <translation>Счёт и скорость отключаются в настройках.</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>отметить</translation>
    </message>
    <message>
        <source>relabel</source>
        <translation>сменить метку</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>остался %n день</numerusform>
            <numerusform>осталось %n дня</numerusform>
            <numerusform>осталось %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n статью</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Ctrl+Enter: OK</source>
        <translation>Ctrl+Enter – ОК</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>in {labels}: {text}</source>
        <translation>в {labels}: {text}</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>нет источника</translation>
    </message>
    <message>
        <source>journalist</source>
        <translation>журналист</translation>
    </message>
    <message>
        <source>awaits your verdict</source>
        <translation>ждёт вашего решения</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Текст статьи</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>⌘ Command palette</source>
        <translation>⌘ Палитра команд</translation>
    </message>
    <message>
        <source>Everything that can be done now, found by name</source>
        <translation>Всё, что можно сделать сейчас, по названию</translation>
    </message>
    <message>
        <source>Who is annotating</source>
        <translation>Кто размечает</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Как вас зовут?</translation>
    </message>
</context>
<context>
    <name>TreeButtons</name>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>Выше (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation>Ниже (Alt+↓)</translation>
    </message>
    <message>
        <source>+ Label</source>
        <translation>+ Метка</translation>
    </message>
    <message>
        <source>+ Layer</source>
        <translation>+ Слой</translation>
    </message>
    <message>
        <source>+ Relation</source>
        <translation>+ Связь</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>Take the import back?</source>
        <translation>Отменить импорт?</translation>
    </message>
    <message>
        <source>“{0}” would be taken back.</source>
        <translation>«{0}» будет отменён.</translation>
    </message>
    <message>
        <source>Its articles and marks leave the project, which is backed up first.</source>
        <translation>Его статьи и отметки уйдут из проекта; сначала будет сделана резервная копия.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Убрать из проекта</translation>
    </message>
</context>
<context>
    <name>UndoTelling</name>
    <message>
        <source>Undone in the guidelines: {0}</source>
        <translation>Отменено в руководстве: {0}</translation>
    </message>
    <message>
        <source>Done again in the guidelines: {0}</source>
        <translation>Снова сделано в руководстве: {0}</translation>
    </message>
    <message>
        <source>Undone in the labels and scheme: {0}</source>
        <translation>Отменено в метках и схеме: {0}</translation>
    </message>
    <message>
        <source>Done again in the labels and scheme: {0}</source>
        <translation>Снова сделано в метках и схеме: {0}</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>По&amp;казать</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are in the bin again.</source>
        <translation>
            <numerusform>%n статья снова в корзине.</numerusform>
            <numerusform>%n статьи снова в корзине.</numerusform>
            <numerusform>%n статей снова в корзине.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles are out of the bin again.</source>
        <translation>
            <numerusform>%n статья снова не в корзине.</numerusform>
            <numerusform>%n статьи снова не в корзине.</numerusform>
            <numerusform>%n статей снова не в корзине.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n articles: {0}</source>
        <translation>
            <numerusform>Отменено в %n статье: {0}</numerusform>
            <numerusform>Отменено в %n статьях: {0}</numerusform>
            <numerusform>Отменено в %n статьях: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again in %n articles: {0}</source>
        <translation>
            <numerusform>Снова сделано в %n статье: {0}</numerusform>
            <numerusform>Снова сделано в %n статьях: {0}</numerusform>
            <numerusform>Снова сделано в %n статьях: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone in “{1}”: {0}</source>
        <translation>Отменено в «{1}»: {0}</translation>
    </message>
    <message>
        <source>Done again in “{1}”: {0}</source>
        <translation>Снова сделано в «{1}»: {0}</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Сделано снова: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n articles of it have left the project for good</source>
        <translation>
            <numerusform>%n статья из них удалена насовсем</numerusform>
            <numerusform>%n статьи из них удалены насовсем</numerusform>
            <numerusform>%n статей из них удалены насовсем</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>What you wrote is not saved yet.</source>
        <translation>Написанное ещё не сохранено.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Писать дальше</translation>
    </message>
</context>
<context>
    <name>UseDialog</name>
    <message>
        <source>The label they get</source>
        <translation>Метка, которую они получат</translation>
    </message>
    <message>
        <source>No mark has this label.</source>
        <translation>Отметок с этой меткой нет.</translation>
    </message>
    <message>
        <source>Marks: {0}, in articles: {1}.</source>
        <translation>Отметок: {0}, статей: {1}.</translation>
    </message>
    <message>
        <source>Links: {0}, in articles: {1}.</source>
        <translation>Связей: {0}, статей: {1}.</translation>
    </message>
    <message>
        <source>By {0}.</source>
        <translation>Чьи: {0}.</translation>
    </message>
    <message>
        <source>Show all of them in the list</source>
        <translation>Показать их все в списке</translation>
    </message>
    <message>
        <source>Most of them in:</source>
        <translation>Больше всего в статьях:</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>fact</source>
        <translation>факт</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>мнение</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>прогноз</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>прямая</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>косвенная</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>смешанная</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>с источником</translation>
    </message>
    <message>
        <source>none</source>
        <translation>без источника</translation>
    </message>
    <message>
        <source>journalist</source>
        <translation>от журналиста</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>The settings could not be written: they hold until the program ends. Is the disk full?</source>
        <translation>Настройки не удалось записать: они действуют до закрытия программы. Может быть, диск заполнен?</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Opening…</source>
        <translation>Открытие…</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>знаков: {0}</translation>
    </message>
    <message>
        <source>1 entity extracted</source>
        <translation>извлечена 1 сущность</translation>
    </message>
    <message>
        <source>{0} entities extracted</source>
        <translation>извлечено сущностей: {0}</translation>
    </message>
</context>
</TS>
