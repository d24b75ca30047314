using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>The numbers that a class has shown in a slot.</summary>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
/// <param name="Whole">Whether made numbers are whole; both bounds are then.</param>
/// <param name="Repeated">The numbers that may be made, in ascending order; null where any within the range may.</param>
internal readonly record struct NumberRange(float Low, float High, bool Whole, float[]? Repeated)
{
    /// <summary>The nearest number that may be made.</summary>
    public float Nearest(double number) =>
        Repeated is null ? (float)Math.Clamp(Whole ? Math.Floor(number + 0.5) : number, Low, High) : NumericOutput.Nearest(Repeated, number);
}
