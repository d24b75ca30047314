namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>How a text is set.</summary>
/// <param name="Size">Font size in pixels.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="Anchor">Which part of the text stands at its place.</param>
/// <param name="Bold">Whether it is heavy.</param>
internal sealed record TextStyle(double Size, Ink Ink, TextAnchor Anchor = TextAnchor.Start, bool Bold = false)
{
    /// <summary>Whether the letters have an edge in the colour of the paper, so that they are read over lines.</summary>
    public bool Halo { get; init; }
}
