using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>Keeps values that are handed on by assignment.</summary>
internal sealed class KeptScalars<TValue>(ValueGetter<TValue> getter, int capacity) : KeptColumn
{
    private readonly TValue[] _values = new TValue[capacity];

    public override void Keep(int place)
    {
        // Whoever read the old value owns it; ML.NET's getters of images would dispose it.
        _values[place] = default!;
        getter(ref _values[place]);
    }

    public override Delegate CreateGetter(Func<int> place) =>
        (ValueGetter<TValue>)((ref TValue value) => value = _values[place()]);
}
