using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>One function of a cell-wise pass. Pointers into matrices move along with the pass, pointers to registers stay.</summary>
internal unsafe struct ElementwiseCall
{
    public ElementwiseFunction Function;
    public delegate*<float*, float*, float*, float*, nint, void> Kernel;
    public ElementwisePointer Result;
    public ElementwisePointer X;
    public ElementwisePointer Y;
    public ElementwisePointer Z;
}
