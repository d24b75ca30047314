namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Which part of a text stands at its place.</summary>
internal enum TextAnchor
{
    /// <summary>The left end.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The right end.</summary>
    End,
}
