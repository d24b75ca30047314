namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>Matrices put side by side or one below the other, with zeros where none is.</summary>
internal sealed class PlaceOperation : Operation
{
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    /// <param name="parts">What goes where; parts lie inside the result and do not overlap.</param>
    public PlaceOperation(int rows, int columns, Placement[] parts)
        : base(rows, columns, [.. parts.Select(part => part.Value)])
    {
        Places = [.. parts.Select(part => (part.FirstRow, part.FirstColumn))];
        long covered = parts.Sum(part => (long)part.Value.Rows * part.Value.Columns);
        CoversAll = covered == (long)rows * columns;
    }

    public (int FirstRow, int FirstColumn)[] Places { get; }

    /// <summary>Whether the parts leave no cell for a zero.</summary>
    public bool CoversAll { get; }

    public override object Parameters => (Rows, Columns, string.Join(';', Places));

    public override Expression?[] Differentiate(Expression outer) =>
        [.. Places.Select((place, i) => Op.Slice(outer, place.FirstRow, InputArray[i].Rows, place.FirstColumn, InputArray[i].Columns))];
}
