namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>A place on an axis and the text beside it.</summary>
internal readonly record struct AxisTick(double Position, string Text);
