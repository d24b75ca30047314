using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Tests.Shared;

/// <summary>Tells at once, one at a time, and from the thread that trains.</summary>
internal sealed class ToldProgress(Action<TrainingProgress> tell) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        lock (tell)
        {
            tell(value);
        }
    }
}
