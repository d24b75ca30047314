using System.Diagnostics;

namespace MlNetGanExtensions.Sweeping;

/// <summary>When the search has to end, so that there is time left to fit the winner to all rows.</summary>
internal sealed class ArmDeadline(double? seconds)
{
    /// <summary>All rows take somewhat longer than the training part of a fold.</summary>
    private const double Reserve = 1.5;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _fit;

    public TimeSpan Elapsed => _time.Elapsed;

    /// <summary>The time that is left for trials; null where there is no limit.</summary>
    public TimeSpan? Left => seconds is double limit ? TimeSpan.FromSeconds(limit) - _time.Elapsed - (_fit * Reserve) : null;

    public bool IsOver => Left is TimeSpan left && left <= TimeSpan.Zero;

    /// <summary>Takes note of how long a fit takes of the arm that may win as things stand.</summary>
    public void MayTake(TimeSpan fold) => _fit = fold;

    /// <summary>Whether there would be time left to fit an arm to all rows that takes so long on a fold.</summary>
    public bool Allows(TimeSpan fold) => seconds is not double limit || TimeSpan.FromSeconds(limit) - _time.Elapsed > fold * Reserve;
}
