using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction;

/// <summary>Seeds for parts of the work that must not share their random numbers.</summary>
internal static class Seeds
{
    /// <summary>A seed that depends on the user's seed, a purpose and numbers such as those of a trial and a fold.</summary>
    public static ulong Derive(ulong seed, string purpose, params ReadOnlySpan<int> numbers)
    {
        RandomStream stream = new(seed, purpose);
        foreach (int number in numbers)
        {
            stream = stream.Child(number);
        }

        return ((ulong)stream.NextInt32(int.MaxValue) << 31) | (uint)stream.NextInt32(int.MaxValue);
    }
}
