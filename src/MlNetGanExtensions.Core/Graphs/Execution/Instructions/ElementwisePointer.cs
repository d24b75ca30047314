namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>An operand of a cell-wise pass.</summary>
/// <param name="start">Its first float.</param>
/// <param name="moves">Whether it is a whole matrix, through which the pass moves.</param>
internal readonly unsafe struct ElementwisePointer(float* start, bool moves)
{
    private readonly float* _start = start;
    private readonly nint _step = moves ? 1 : 0;

    public float* At(nint offset) => _start + (offset * _step);
}
