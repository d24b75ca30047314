namespace MlNetGanExtensions.Networks.Training;

/// <summary>How the learning rate moves over the epochs of a training run.</summary>
public enum LearningRateSchedule
{
    /// <summary>The same in every epoch.</summary>
    Constant,

    /// <summary>Down to zero along half a cosine (Loshchilov and Hutter 2017, equation 5, without restarts).</summary>
    Cosine,

    /// <summary>Down to zero along a straight line.</summary>
    Linear,
}
