from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.incoming import IncomingArticle
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteProject

ODD = [
    "\r\n",
    "\r",
    "\xa0",
    "\u2028",
    "\u2029",
    "\ufdd0",
    "\u00ad",
    "\ufeff",
    "👨‍👩‍👧‍👦",
    "e\u0301",
]
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
TEXTS = st.lists(st.sampled_from(ODD) | CHARACTERS, min_size=1).map("".join)


@given(text=TEXTS)
@settings(
    max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_the_stored_text_is_the_decoded_text_to_the_code_point(
    store: SqliteProject, text: str
) -> None:
    run = store.imports.begin("test")
    batch = FileBatch(
        SourceFile("f", "", "jsonl", ""), [IncomingArticle(where="", text=text)], last=True
    )
    (article_id,) = store.imports.add(run, [batch], ImportRules()).touched
    assert store.article(article_id).article.text == text
    assert list(store.text_misfits()) == []
