using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>One number.</summary>
internal sealed class SingleOutput(string name, int offset, DataViewSchema.Annotations? annotations)
    : OutputColumn(name, NumberDataViewType.Single, annotations)
{
    /// <summary>Which number of the computed row it is.</summary>
    public int Offset => offset;

    public override Delegate CreateGetter(CurrentRow current) => (ValueGetter<float>)((ref float value) => value = current()[offset]);
}
