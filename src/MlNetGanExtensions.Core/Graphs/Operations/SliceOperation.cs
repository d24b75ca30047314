namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>A rectangle cut out of a matrix.</summary>
internal sealed class SliceOperation : Operation
{
    public SliceOperation(Expression value, int firstRow, int rows, int firstColumn, int columns)
        : base(rows, columns, value)
    {
        bool inside = firstRow >= 0 && firstColumn >= 0 && firstRow <= value.Rows - rows && firstColumn <= value.Columns - columns;
        if (!inside)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), $"{rows} x {columns} cells from row {firstRow}, column {firstColumn} are not inside {value.Shape}.");
        }

        FirstRow = firstRow;
        FirstColumn = firstColumn;
    }

    public int FirstRow { get; }

    public int FirstColumn { get; }

    public override object Parameters => (FirstRow, FirstColumn, Rows, Columns);

    public override Expression?[] Differentiate(Expression outer) =>
        [new PlaceOperation(InputArray[0].Rows, InputArray[0].Columns, [new Placement(outer, FirstRow, FirstColumn)])];
}
