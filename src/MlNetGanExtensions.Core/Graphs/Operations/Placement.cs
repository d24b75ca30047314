namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>A matrix and where its first cell goes.</summary>
/// <param name="Value">The matrix.</param>
/// <param name="FirstRow">Row of its first cell in the result.</param>
/// <param name="FirstColumn">Column of its first cell in the result.</param>
internal sealed record Placement(Expression Value, int FirstRow, int FirstColumn);
