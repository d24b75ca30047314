namespace MlNetGanExtensions.Networks.Training;

/// <summary>A training run stopped because its loss was no longer a finite number.</summary>
public sealed class TrainingDivergedException : Exception
{
    /// <summary>Makes the exception for one step.</summary>
    /// <param name="step">The step at which it happened, from 1 over the whole run.</param>
    /// <param name="loss">The loss of that step.</param>
    public TrainingDivergedException(long step, double loss)
        : base($"Training diverged at step {step}: the loss is {loss}. A smaller learning rate or gradient clipping may help.")
    {
        Step = step;
        Loss = loss;
    }

    /// <summary>The step at which it happened, from 1 over the whole run.</summary>
    public long Step { get; }

    /// <summary>The loss of that step: NaN or infinite.</summary>
    public double Loss { get; }
}
