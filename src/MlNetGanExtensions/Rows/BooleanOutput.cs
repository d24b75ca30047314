using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>Whether a number is above 0.</summary>
internal sealed class BooleanOutput(string name, int offset, DataViewSchema.Annotations? annotations)
    : OutputColumn(name, BooleanDataViewType.Instance, annotations)
{
    /// <summary>Which number of the computed row it is.</summary>
    public int Offset => offset;

    public override Delegate CreateGetter(CurrentRow current) => (ValueGetter<bool>)((ref bool value) => value = current()[offset] > 0);
}
