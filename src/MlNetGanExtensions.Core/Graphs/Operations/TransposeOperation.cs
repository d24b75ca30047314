namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>Rows become columns.</summary>
internal sealed class TransposeOperation(Expression value) : Operation(value.Columns, value.Rows, value)
{
    public override object Parameters => nameof(TransposeOperation);

    public override Expression?[] Differentiate(Expression outer) => [new TransposeOperation(outer)];
}
