namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>What a sum runs over.</summary>
internal enum SumKind
{
    /// <summary>The cells of each column: the result is one row.</summary>
    OverRows,

    /// <summary>The cells of each row: the result is one column.</summary>
    OverColumns,

    /// <summary>All cells: the result is one cell.</summary>
    OverAll,
}
