namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>The same cells in row-major order with another number of rows.</summary>
internal sealed class ReshapeOperation : Operation
{
    public ReshapeOperation(Expression value, int rows, int columns)
        : base(rows, columns, value)
    {
        if ((long)rows * columns != (long)value.Rows * value.Columns)
        {
            throw new ArgumentException($"A value of {value.Shape} has not the {rows} x {columns} cells asked for.", nameof(value));
        }
    }

    public override object Parameters => (Rows, Columns);

    public override Expression?[] Differentiate(Expression outer) => [Op.Reshape(outer, InputArray[0].Rows, InputArray[0].Columns)];
}
