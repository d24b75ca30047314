namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>The pattern of a line.</summary>
internal enum Dash
{
    /// <summary>Drawn through.</summary>
    None,

    /// <summary>Strokes with gaps.</summary>
    Strokes,

    /// <summary>Short dots.</summary>
    Dots,
}
