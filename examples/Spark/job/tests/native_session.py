"""ONNX Runtime's C library as a session with the two methods that the job calls, for machines where the Python package cannot be installed.

It needs nothing but the library's file, which the .NET program has beside it. The functions stand at fixed places of a table that is only ever added to.
"""

import collections
import ctypes

import numpy as np

Input = collections.namedtuple("Input", "name shape type")

_API_VERSION = 11
_GET_ERROR_MESSAGE, _CREATE_ENVIRONMENT, _CREATE_SESSION, _RUN, _CREATE_OPTIONS = 2, 3, 7, 9, 10
_SET_INTRA_THREADS, _SET_INTER_THREADS = 24, 25
_INPUT_COUNT, _INPUT_TYPE, _INPUT_NAME = 30, 33, 36
_CREATE_TENSOR, _TENSOR_DATA = 49, 51
_TENSOR_INFO, _ELEMENT_TYPE, _RANK, _DIMENSIONS, _SHAPE_OF = 55, 60, 61, 62, 65
_CPU_MEMORY, _ALLOCATOR, _RELEASE_STATUS, _RELEASE_VALUE, _RELEASE_SHAPE = 69, 78, 93, 96, 99
_WARNINGS = 2
_TYPES = {1: np.float32, 7: np.int64, 9: np.bool_, 11: np.float64}
_CODES = {np.dtype(kind): code for code, kind in _TYPES.items()}


class NativeSession:
    """Opened for the life of the process: nothing of it is freed but the values of a run."""

    def __init__(self, library, path):
        base = ctypes.CDLL(library).OrtGetApiBase
        base.restype = ctypes.POINTER(ctypes.c_void_p)
        get_api = ctypes.CFUNCTYPE(ctypes.POINTER(ctypes.c_void_p), ctypes.c_uint32)(base()[0])
        self._table = get_api(_API_VERSION)
        environment, options, self._session = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
        self._memory, self._allocator = ctypes.c_void_p(), ctypes.c_void_p()
        self._call(_CREATE_ENVIRONMENT, ctypes.c_int(_WARNINGS), b"job", ctypes.byref(environment))
        self._call(_CREATE_OPTIONS, ctypes.byref(options))
        self._call(_SET_INTRA_THREADS, options, ctypes.c_int(1))
        self._call(_SET_INTER_THREADS, options, ctypes.c_int(1))
        self._call(_CREATE_SESSION, environment, path.encode(), options, ctypes.byref(self._session))
        self._call(_CPU_MEMORY, ctypes.c_int(0), ctypes.c_int(0), ctypes.byref(self._memory))
        self._call(_ALLOCATOR, ctypes.byref(self._allocator))

    def get_inputs(self):
        count = ctypes.c_size_t()
        self._call(_INPUT_COUNT, self._session, ctypes.byref(count))
        return [self._input(place) for place in range(count.value)]

    def run(self, names, inputs):
        arrays = [np.ascontiguousarray(array) for array in inputs.values()]
        values = [self._tensor(array) for array in arrays]
        results = (ctypes.c_void_p * len(names))()
        try:
            self._call(
                _RUN, self._session, None,
                (ctypes.c_char_p * len(inputs))(*(name.encode() for name in inputs)), (ctypes.c_void_p * len(values))(*values), ctypes.c_size_t(len(values)),
                (ctypes.c_char_p * len(names))(*(name.encode() for name in names)), ctypes.c_size_t(len(names)), results)
            return [self._array(value) for value in results]
        finally:
            for value in (*values, *results):
                self._release(_RELEASE_VALUE, value)

    def _input(self, place):
        name, kind, info = ctypes.c_char_p(), ctypes.c_void_p(), ctypes.c_void_p()
        self._call(_INPUT_NAME, self._session, ctypes.c_size_t(place), self._allocator, ctypes.byref(name))
        self._call(_INPUT_TYPE, self._session, ctypes.c_size_t(place), ctypes.byref(kind))
        self._call(_TENSOR_INFO, kind, ctypes.byref(info))
        shape, code = self._shape(info)
        return Input(name.value.decode(), shape, _TYPES[code])

    def _tensor(self, array):
        value, shape = ctypes.c_void_p(), (ctypes.c_int64 * array.ndim)(*array.shape)
        self._call(
            _CREATE_TENSOR, self._memory, array.ctypes.data_as(ctypes.c_void_p), ctypes.c_size_t(array.nbytes), shape, ctypes.c_size_t(array.ndim),
            ctypes.c_int(_CODES[array.dtype]), ctypes.byref(value))
        return value

    def _array(self, value):
        info, data = ctypes.c_void_p(), ctypes.c_void_p()
        self._call(_SHAPE_OF, ctypes.c_void_p(value), ctypes.byref(info))
        shape, code = self._shape(info)
        self._release(_RELEASE_SHAPE, info)
        self._call(_TENSOR_DATA, ctypes.c_void_p(value), ctypes.byref(data))
        array = np.empty(shape, dtype=_TYPES[code])
        ctypes.memmove(array.ctypes.data, data, array.nbytes)
        return array

    def _shape(self, info):
        code, rank = ctypes.c_int(), ctypes.c_size_t()
        self._call(_ELEMENT_TYPE, info, ctypes.byref(code))
        self._call(_RANK, info, ctypes.byref(rank))
        shape = (ctypes.c_int64 * rank.value)()
        self._call(_DIMENSIONS, info, shape, rank)
        return list(shape), code.value

    def _call(self, place, *arguments):
        status = ctypes.CFUNCTYPE(ctypes.c_void_p)(self._table[place])(*_pointers(arguments))
        if status:
            message = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_void_p)(self._table[_GET_ERROR_MESSAGE])(status)
            self._release(_RELEASE_STATUS, status)
            raise RuntimeError(message.decode())

    def _release(self, place, pointer):
        ctypes.CFUNCTYPE(None, ctypes.c_void_p)(self._table[place])(pointer)


def _pointers(arguments):
    """Functions here are called without a list of types, as C would call them: nothing must be a plain number."""
    return [ctypes.c_void_p(None) if argument is None else argument for argument in arguments]
