namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>A sum over rows, columns or all cells.</summary>
internal sealed class SumOperation(Expression value, SumKind kind)
    : Operation(kind == SumKind.OverColumns ? value.Rows : 1, kind == SumKind.OverRows ? value.Columns : 1, value)
{
    public SumKind Kind { get; } = kind;

    public override object Parameters => Kind;

    public override Expression?[] Differentiate(Expression outer) => [Op.Repeat(outer, InputArray[0].Rows, InputArray[0].Columns)];
}
