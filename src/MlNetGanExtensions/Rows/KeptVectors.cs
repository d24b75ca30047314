using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>Keeps vectors; each place has buffers of its own, and readers get copies, because who asks for a vector owns it.</summary>
internal sealed class KeptVectors<TItem>(ValueGetter<VBuffer<TItem>> getter, int capacity) : KeptColumn
{
    private readonly VBuffer<TItem>[] _values = new VBuffer<TItem>[capacity];

    public override void Keep(int place) => getter(ref _values[place]);

    public override Delegate CreateGetter(Func<int> place) =>
        (ValueGetter<VBuffer<TItem>>)((ref VBuffer<TItem> value) => _values[place()].CopyTo(ref value));
}
