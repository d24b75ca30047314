namespace MlNetGanExtensions.Persistence;

/// <summary>Which numbers an array in a model file may hold.</summary>
internal enum NumberRule
{
    /// <summary>All, NaN and the infinities too.</summary>
    Any,

    /// <summary>Neither NaN nor infinite.</summary>
    Finite,

    /// <summary>Finite and not below 0.</summary>
    NotNegative,

    /// <summary>Finite and above 0.</summary>
    Positive,
}
