namespace MlNetGanExtensions.Networks.Training;

/// <summary>Keeps the state of a training, so that it can go on after an interruption as if there had been none.</summary>
internal interface ITrainingMemory
{
    /// <summary>Epochs between two times that the state is kept, at least 1.</summary>
    int Interval { get; }

    /// <summary>Puts all that the training moves back to where it stood.</summary>
    /// <param name="best">Receives the weights of the best epoch.</param>
    /// <returns>How far it had come; null where nothing was kept.</returns>
    TrainingMoment? Recall(WeightSnapshot best);

    /// <summary>Keeps the state.</summary>
    void Keep(TrainingMoment moment, WeightSnapshot best);
}
