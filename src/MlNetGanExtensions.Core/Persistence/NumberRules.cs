using System.Globalization;
using System.Numerics;

namespace MlNetGanExtensions.Persistence;

/// <summary>Holds arrays from a model file against their rules.</summary>
internal static class NumberRules
{
    /// <exception cref="ModelFormatException">A number breaks the rule; the first one is named.</exception>
    public static void Check<T>(string name, ReadOnlySpan<T> values, NumberRule rule)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (rule == NumberRule.Any)
        {
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i])
                || (rule == NumberRule.Positive && values[i] <= T.Zero)
                || (rule == NumberRule.NotNegative && values[i] < T.Zero))
            {
                string expected = rule switch
                {
                    NumberRule.Positive => "finite and above 0",
                    NumberRule.NotNegative => "finite and not below 0",
                    _ => "finite",
                };
                string found = values[i].ToString(null, CultureInfo.InvariantCulture);
                throw new ModelFormatException($"Element {i} of the array '{name}' must be {expected}; it is {found}.");
            }
        }
    }
}
