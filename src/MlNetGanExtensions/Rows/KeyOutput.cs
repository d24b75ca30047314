using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>A class: the number is its raw key, from 1; 0 is a missing one.</summary>
internal sealed class KeyOutput(string name, int offset, int classes, DataViewSchema.Annotations? annotations)
    : OutputColumn(name, new KeyDataViewType(typeof(uint), (ulong)classes), annotations)
{
    /// <summary>Which number of the computed row it is.</summary>
    public int Offset => offset;

    /// <summary>How many classes there are.</summary>
    public int Classes => classes;

    public override Delegate CreateGetter(CurrentRow current) => (ValueGetter<uint>)((ref uint value) => value = (uint)current()[offset]);
}
