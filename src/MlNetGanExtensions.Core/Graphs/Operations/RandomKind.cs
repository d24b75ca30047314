namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>The distribution of random cells.</summary>
internal enum RandomKind
{
    /// <summary>Uniform on [0, 1).</summary>
    Uniform,

    /// <summary>Mean 0, standard deviation 1.</summary>
    Normal,

    /// <summary>Standard Gumbel.</summary>
    Gumbel,

    /// <summary>1 with a given probability, else 0.</summary>
    Bernoulli,
}
