namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>What a picture consists of besides its data.</summary>
/// <param name="Title">Stands above it and names it to readers who cannot see it.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
internal sealed record ChartPlan(string Title, ChartAxis X, ChartAxis Y)
{
    /// <summary>Width of the whole picture in pixels.</summary>
    public int Width { get; init; } = 520;

    /// <summary>Height of the data alone in pixels; null for as high as wide.</summary>
    public double? PlotHeight { get; init; } = 300;

    /// <summary>The legend; empty for none.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>Whether the legend stands above the data instead of below.</summary>
    public bool LegendAbove { get; init; }

    /// <summary>Whether the vertical axis holds names instead of numbers.</summary>
    public bool NamedRows { get; init; }
}
