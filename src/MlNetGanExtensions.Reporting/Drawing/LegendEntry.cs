namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>One line of a legend: a sample of how a series is drawn, and its name.</summary>
/// <param name="Text">The name.</param>
/// <param name="Ink">What it is drawn with.</param>
internal sealed record LegendEntry(string Text, Ink Ink)
{
    /// <summary>Width of the line; 0 for no line.</summary>
    public double LineWidth { get; init; }

    /// <summary>Shape of the points; null for none.</summary>
    public PointShape? Shape { get; init; }

    /// <summary>Whether the sample is an area.</summary>
    public bool IsArea { get; init; }
}
