using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Randomness;

/// <summary>Makes random numbers of one distribution out of uniformly distributed words.</summary>
internal interface IDistribution
{
    /// <summary>The numbers 0 … 15 and 16 … 31 of a group from its words.</summary>
    static abstract (Vector512<float> First, Vector512<float> Second) FromWords(
        Vector512<uint> first, Vector512<uint> second, Vector512<float> parameter);
}
