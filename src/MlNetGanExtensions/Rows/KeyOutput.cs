using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>A class: the number is its raw key, from 1; 0 is a missing one.</summary>
internal sealed class KeyOutput(string name, int offset, int classes, DataViewSchema.Annotations? annotations)
    : OutputColumn(name, new KeyDataViewType(typeof(uint), (ulong)classes), annotations)
{
    public override Delegate CreateGetter(CurrentRow current) => (ValueGetter<uint>)((ref uint value) => value = (uint)current()[offset]);
}
