using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Refuses data that no picture can show, in words that say what was found where.</summary>
internal static class Check
{
    /// <summary>Every value must be a finite number.</summary>
    public static void Finite(string series, ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string? parameter = null)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException($"{parameter}[{i}] of '{series}' is {values[i]}; expected a finite number.", parameter);
            }
        }
    }

    /// <summary>Every value must be a finite number or NaN, which stands for "none".</summary>
    public static void FiniteOrMissing(string series, ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string? parameter = null)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i]))
            {
                throw new ArgumentException($"{parameter}[{i}] of '{series}' is infinite; expected a finite number, or NaN for none.", parameter);
            }
        }
    }

    /// <summary>Every value must lie in [0, 1].</summary>
    public static void Shares(string series, ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string? parameter = null)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0 && values[i] <= 1))
            {
                throw new ArgumentException($"{parameter}[{i}] of '{series}' is {values[i]}; expected a number from 0 to 1.", parameter);
            }
        }
    }

    /// <summary>Two lists must be equally long.</summary>
    public static void SameLength(string series, int expected, int found, string parameter)
    {
        if (expected != found)
        {
            throw new ArgumentException($"'{series}' has {found} values; expected {expected}.", parameter);
        }
    }

    /// <summary>A list must hold something.</summary>
    public static void NotEmpty(string series, int length, string parameter)
    {
        if (length == 0)
        {
            throw new ArgumentException($"'{series}' has no values.", parameter);
        }
    }

    /// <summary>Areas and points have no dashes to be told by: there are as many of them as colours.</summary>
    public static void HasColour(string title, int already)
    {
        if (already == Palette.SeriesCount)
        {
            throw new InvalidOperationException($"'{title}' has {already} series; one more would look like the first.");
        }
    }

    /// <summary>A picture must have something to show.</summary>
    public static void HasSeries(string title, int count)
    {
        if (count == 0)
        {
            throw new InvalidOperationException($"'{title}' has nothing to draw: call Add first.");
        }
    }
}
