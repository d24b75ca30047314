namespace MlNetGanExtensions.Networks.Training;

/// <summary>Where a training run stands, reported after each epoch.</summary>
/// <param name="Epoch">Epochs done, from 1.</param>
/// <param name="Epochs">The most epochs there can be.</param>
/// <param name="Loss">Mean training loss over the steps of this epoch.</param>
/// <param name="ValidationLoss">Loss on the validation rows, or NaN without validation.</param>
public readonly record struct TrainingProgress(int Epoch, int Epochs, double Loss, double ValidationLoss);
