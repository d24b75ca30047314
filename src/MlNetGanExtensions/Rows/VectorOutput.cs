using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>A dense vector of numbers.</summary>
internal sealed class VectorOutput(string name, int offset, int size, DataViewSchema.Annotations? annotations)
    : OutputColumn(name, new VectorDataViewType(NumberDataViewType.Single, size), annotations)
{
    /// <summary>Which number of the computed row is its first.</summary>
    public int Offset => offset;

    /// <summary>How many numbers it holds.</summary>
    public int Size => size;

    public override Delegate CreateGetter(CurrentRow current) => (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) =>
    {
        VBufferEditor<float> editor = VBufferEditor.Create(ref value, size);
        current().Slice(offset, size).CopyTo(editor.Values);
        value = editor.Commit();
    });
}
