"""The models that the .NET program wrote: what they are said to be, and sessions that run them."""

import dataclasses
import functools
import json
import os

PIPELINE = "pipeline.onnx"
GENERATOR = "generator.onnx"
DESCRIPTION = "models.json"


@dataclasses.dataclass(frozen=True)
class Description:
    """What models.json says."""

    columns: tuple
    label: str
    classes: tuple  # names, in the order of the numbers
    counts: tuple  # rows of each class that the models learned from
    stream: str

    @staticmethod
    def read(folder):
        with open(os.path.join(folder, DESCRIPTION), encoding="utf-8") as file:
            content = json.load(file)
        return Description(
            columns=tuple(content["columns"]),
            label=content["label"],
            classes=tuple(known["name"] for known in content["classes"]),
            counts=tuple(known["rows"] for known in content["classes"]),
            stream=content["stream"],
        )


@functools.lru_cache(maxsize=None)
def open_session(path):
    """A session of this process. Spark keeps its Python workers, so the file is read once a worker and not once a batch."""
    import onnxruntime  # here, because the driver needs none

    options = onnxruntime.SessionOptions()
    # A task has one core: threads of its own would only fight with the other tasks of the machine.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
