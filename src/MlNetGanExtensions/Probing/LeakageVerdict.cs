namespace MlNetGanExtensions;

/// <summary>What a probe found; a larger value is worse.</summary>
public enum LeakageVerdict
{
    /// <summary>Every check was made and none found a leak.</summary>
    NoLeakFound,

    /// <summary>No leak was found, but a check could not be made.</summary>
    Undecided,

    /// <summary>A leak was found.</summary>
    Leak,
}
