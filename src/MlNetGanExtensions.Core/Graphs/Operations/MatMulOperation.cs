namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>The product of two matrices, each of them possibly transposed.</summary>
internal sealed class MatMulOperation : Operation
{
    public MatMulOperation(Expression left, Expression right, bool transposeLeft, bool transposeRight)
        : base(transposeLeft ? left.Columns : left.Rows, transposeRight ? right.Rows : right.Columns, left, right)
    {
        int inner = transposeLeft ? left.Rows : left.Columns;
        int other = transposeRight ? right.Columns : right.Rows;
        if (inner != other)
        {
            throw new ArgumentException(
                $"The product of {left.Shape}{(transposeLeft ? " transposed" : "")} and {right.Shape}{(transposeRight ? " transposed" : "")} does not exist.",
                nameof(right));
        }

        TransposeLeft = transposeLeft;
        TransposeRight = transposeRight;
    }

    public bool TransposeLeft { get; }

    public bool TransposeRight { get; }

    public override object Parameters => (TransposeLeft, TransposeRight);

    public override Expression?[] Differentiate(Expression outer)
    {
        Expression left = InputArray[0];
        Expression right = InputArray[1];
        return
        [
            TransposeLeft ? Op.MatMul(right, outer, TransposeRight, true) : Op.MatMul(outer, right, false, !TransposeRight),
            TransposeRight ? Op.MatMul(outer, left, true, TransposeLeft) : Op.MatMul(left, outer, !TransposeLeft, false),
        ];
    }
}
