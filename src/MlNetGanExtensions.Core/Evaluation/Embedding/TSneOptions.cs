using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Settings of <see cref="TSne"/>.</summary>
public sealed class TSneOptions
{
    /// <summary>Roughly, how many neighbours of each row count; at least 1. The table needs more than three times as many rows.</summary>
    public double Perplexity { get; set; } = 30;

    /// <summary>
    /// How coarsely far points are lumped together, 0 to 1: a cell is taken as one point if its side is below this times its distance. 0
    /// is exact and O(n²).
    /// </summary>
    public double Theta { get; set; } = 0.5;

    /// <summary>The number of gradient steps, at least 1.</summary>
    public int Iterations { get; set; } = 1000;

    /// <summary>By how much attraction is multiplied in the first steps, so that clusters form before they spread; at least 1.</summary>
    public double EarlyExaggeration { get; set; } = 12;

    /// <summary>The number of first steps with exaggerated attraction and the initial momentum, at least 0.</summary>
    public int EarlyIterations { get; set; } = 250;

    /// <summary>The share of the last step that is kept during the first steps, at least 0 and below 1.</summary>
    public double InitialMomentum { get; set; } = 0.5;

    /// <summary>The share of the last step that is kept afterwards, at least 0 and below 1.</summary>
    public double FinalMomentum { get; set; } = 0.8;

    /// <summary>
    /// The step along the gradient, which has the factor 4 of the papers; above 0. Null: the larger of 50 and
    /// rows / (4 · <see cref="EarlyExaggeration"/>), after Belkina et al. 2019.
    /// </summary>
    public double? LearningRate { get; set; }

    /// <summary>Where the points start.</summary>
    public TSneInitialization Initialization { get; set; } = TSneInitialization.PrincipalComponents;

    /// <summary>The same seed gives the same layout, bit for bit.</summary>
    public ulong Seed { get; set; }

    /// <summary>How many threads may work; 0 takes all processors. The layout does not depend on it.</summary>
    public int Threads { get; set; }

    internal void Validate()
    {
        Require(double.IsFinite(Perplexity) && Perplexity >= 1, Perplexity, "a finite number of at least 1");
        Require(Theta >= 0 && Theta <= 1, Theta, "0 to 1");
        Require(Iterations >= 1, Iterations, "at least 1");
        Require(double.IsFinite(EarlyExaggeration) && EarlyExaggeration >= 1, EarlyExaggeration, "a finite number of at least 1");
        Require(EarlyIterations >= 0, EarlyIterations, "at least 0");
        Require(InitialMomentum >= 0 && InitialMomentum < 1, InitialMomentum, "at least 0 and below 1");
        Require(FinalMomentum >= 0 && FinalMomentum < 1, FinalMomentum, "at least 0 and below 1");
        Require(LearningRate is not double rate || (double.IsFinite(rate) && rate > 0), LearningRate, "a finite number above 0, or null");
        Require(Enum.IsDefined(Initialization), Initialization, "a named way");
        Require(Threads >= 0, Threads, "at least 0");
    }

    private static void Require(bool holds, object? value, string expected, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, $"Expected {expected}.");
        }
    }
}
