"""The `config.cfg` that trains on an export: CPU, no vectors, no download."""

from collections.abc import Sequence
from dataclasses import dataclass

NER, FINDER, SPANCAT = "ner", "span_finder", "spancat"

LEAST_SPAN_LENGTH = 60
"""Tokens; spans up to this length are looked for in any case."""
MOST_SPAN_LENGTH = 100
"""Tokens; memory in training grows with it."""


@dataclass(frozen=True, kw_only=True)
class ConfigChoices:
    """What of the training config depends on the data."""

    language: str
    entities: bool
    spans: bool
    longest_span: int
    """Tokens of the longest span in train."""
    seed: int

    @property
    def components(self) -> tuple[str, ...]:
        """Names of the components that have something to learn."""
        return (NER,) * self.entities + (FINDER, SPANCAT) * self.spans

    @property
    def span_length(self) -> int:
        """Tokens of the longest span looked for."""
        return min(max(self.longest_span, LEAST_SPAN_LENGTH), MOST_SPAN_LENGTH)


def config_text(choices: ConfigChoices) -> str:
    """Return the whole config: complete, so that no `init fill-config` is needed."""
    parts = [
        _HEAD.format(
            seed=choices.seed,
            language=choices.language,
            pipeline=_listed(choices.components),
            tokenizer=_tokenizer(choices.language),
        )
    ]
    if choices.entities:
        parts += [_NER, _own_tok2vec(NER)]
    if choices.spans:
        parts += [_FINDER.format(length=choices.span_length), _own_tok2vec(FINDER)]
        parts += [_SPANCAT, _own_tok2vec(SPANCAT)]
    parts.append(_TRAINING.format(annotating=_listed((FINDER,) * choices.spans)))
    parts.append(_scores(choices))
    parts.append(_INITIALIZE)
    return "\n".join(part.strip("\n") + "\n" for part in parts)


def _tokenizer(language: str) -> str:
    """Return the section of a language's tokenizer; Chinese has another one than English."""
    from spacy.util import get_lang_class
    from thinc.api import Config

    settings = get_lang_class(language).default_config["nlp"]["tokenizer"]
    return str(Config({"nlp": {"tokenizer": settings}}).to_str()).removeprefix("[nlp]").strip()


def _listed(names: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def _own_tok2vec(component: str) -> str:
    return _TOK2VEC.replace("COMPONENT", component)


def _scores(choices: ConfigChoices) -> str:
    """Weigh the components alike in the score that picks the best model."""
    prefixes = ["ents"] * choices.entities + ["spans_sc"] * choices.spans
    lines = ["[training.score_weights]"]
    for prefix in prefixes:
        lines.append(f"{prefix}_f = {1 / len(prefixes)}")
        lines += [f"{prefix}_p = 0.0", f"{prefix}_r = 0.0", f"{prefix}_per_type = null"]
    return "\n".join(lines)


_HEAD = """
# Run inside this folder:  python -m spacy train config.cfg --output model
# For the CPU, without vectors and without any download.

[paths]
train = "train"
dev = "dev"
vectors = null
init_tok2vec = null

[system]
seed = {seed}
gpu_allocator = null

[nlp]
lang = "{language}"
pipeline = {pipeline}
# Predict few articles at a time: all candidate spans of a batch are in memory at once.
batch_size = 16
disabled = []
before_creation = null
after_creation = null
after_pipeline_creation = null

{tokenizer}

[nlp.vectors]
@vectors = "spacy.Vectors.v1"

[components]
"""

_TOK2VEC = """
# Each component has its own: with a shared one spancat learnt nothing.
[components.COMPONENT.model.tok2vec]
@architectures = "spacy.Tok2Vec.v2"

[components.COMPONENT.model.tok2vec.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 64
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
rows = [2000, 1000, 1000, 1000]
include_static_vectors = false

[components.COMPONENT.model.tok2vec.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 64
window_size = 1
maxout_pieces = 2
depth = 4
"""

_NER = """
# The entities in doc.ents.
[components.ner]
factory = "ner"
moves = null
incorrect_spans_key = null
update_with_oracle_cut_size = 100

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
nO = null
"""

_FINDER = """
# The spans in doc.spans["sc"]: span_finder proposes them, spancat labels them.
[components.span_finder]
factory = "span_finder"
spans_key = "sc"
# Below 0.5, for spancat cannot find what is not proposed; not lower, for the memory it takes.
threshold = 0.2
max_length = {length}
min_length = null

[components.span_finder.model]
@architectures = "spacy.SpanFinder.v1"

# A logistic layer that begins with "hardly any token is an edge" (bias -3). From the usual 0,
# half of all tokens are edges in the first steps: gigabytes of candidates for one long article.
[components.span_finder.model.scorer]
@layers = "chain.v1"

[components.span_finder.model.scorer.*.linear]
@layers = "Linear.v1"
nO = 2

[components.span_finder.model.scorer.*.linear.init_W]
@initializers = "zero_init.v1"

[components.span_finder.model.scorer.*.linear.init_b]
@initializers = "uniform_init.v1"
lo = -3.0
hi = -3.0

[components.span_finder.model.scorer.*.logistic]
@layers = "Logistic.v1"
"""

_SPANCAT = """
[components.spancat]
factory = "spancat"
spans_key = "sc"
threshold = 0.4
max_positive = null

[components.spancat.suggester]
@misc = "spacy.preset_spans_suggester.v1"
spans_key = "sc"

[components.spancat.model]
@architectures = "spacy.SpanCategorizer.v1"

[components.spancat.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 64

[components.spancat.model.scorer]
@layers = "spacy.LinearLogistic.v1"
"""

_TRAINING = """
[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${{paths.train}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${{paths.dev}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null

[training]
seed = ${{system.seed}}
gpu_allocator = ${{system.gpu_allocator}}
train_corpus = "corpora.train"
dev_corpus = "corpora.dev"
dropout = 0.2
accumulate_gradient = 1
frozen_components = []
# spancat learns from what span_finder really proposes.
annotating_components = {annotating}
before_to_disk = null
before_update = null
max_epochs = 0
max_steps = 20000
patience = 1600
eval_frequency = 200

[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2
get_length = null

[training.batcher.size]
@schedules = "compounding.v1"
start = 100
stop = 1000
compound = 1.001

[training.logger]
@loggers = "spacy.ConsoleLogger.v1"
progress_bar = false

[training.optimizer]
@optimizers = "Adam.v1"
beta1 = 0.9
beta2 = 0.999
L2_is_weight_decay = true
L2 = 0.01
grad_clip = 1.0
use_averages = true
eps = 0.00000001
learn_rate = 0.001
"""

_INITIALIZE = """
[initialize]
vectors = ${paths.vectors}
init_tok2vec = ${paths.init_tok2vec}
vocab_data = null
lookups = null
before_init = null
after_init = null

[initialize.components]

[initialize.tokenizer]

[pretraining]
"""
