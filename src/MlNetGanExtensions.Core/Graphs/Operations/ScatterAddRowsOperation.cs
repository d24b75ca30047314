namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>Zeros to which each row of a matrix is added at the row number that stands in a slot.</summary>
internal sealed class ScatterAddRowsOperation(Expression value, IndexSlot slot, int rows) : Operation(rows, value.Columns, value)
{
    public IndexSlot Slot { get; } = slot;

    public override object Parameters => (Slot, Rows);

    public override Expression?[] Differentiate(Expression outer) => [Op.GatherRows(outer, Slot)];
}
