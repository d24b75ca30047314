using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>A matrix product with what rides on it.</summary>
internal sealed class ProductInstruction(
    Block left, Block right, Block result, bool transposeLeft, bool transposeRight, Epilogue epilogue, WorkerTeam? team) : Instruction
{
    private readonly Epilogue _epilogue = epilogue;

    public override void Execute() => MatrixProduct.Run(left, right, result, transposeLeft, transposeRight, in _epilogue, team);

    public override string ToString() =>
        $"product {result.Rows} x {result.Columns} over {(transposeLeft ? left.Rows : left.Columns)}"
        + (transposeLeft ? ", left transposed" : "")
        + (transposeRight ? ", right transposed" : "")
        + (_epilogue.IsNone ? "" : ", with epilogue");
}
