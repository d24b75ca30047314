namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>The rectangle of a picture in which data are drawn, in pixels from the upper left corner.</summary>
internal readonly record struct Frame(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Where a value of the horizontal axis stands.</summary>
    public double X(ChartAxis axis, double value) => Left + ((value - axis.Low) / (axis.High - axis.Low) * Width);

    /// <summary>Where a value of the vertical axis stands.</summary>
    public double Y(ChartAxis axis, double value) => Bottom - ((value - axis.Low) / (axis.High - axis.Low) * Height);
}
