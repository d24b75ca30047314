namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>The rows of a matrix whose numbers stand in a slot.</summary>
internal sealed class GatherRowsOperation(Expression table, IndexSlot rows) : Operation(rows.Count, table.Columns, table)
{
    public IndexSlot Slot { get; } = rows;

    public override object Parameters => Slot;

    public override Expression?[] Differentiate(Expression outer) => [new ScatterAddRowsOperation(outer, Slot, InputArray[0].Rows)];
}
