namespace MlNetGanExtensions.Rows;

/// <summary>The numbers that a component computed for the row that is being read.</summary>
internal delegate ReadOnlySpan<float> CurrentRow();
