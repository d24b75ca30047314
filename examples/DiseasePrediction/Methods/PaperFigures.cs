namespace MlNetGanExtensions.Examples.DiseasePrediction.Methods;

/// <summary>One row of the paper's tables (Hwang, Choi and Yoon 2017, arXiv:1711.04126, tables 1 and 2).</summary>
internal sealed record PaperFigures(double Accuracy, double Sensitivity, double Specificity, double Auc, double F1)
{
    private static readonly Dictionary<PaperRow, PaperFigures> MeanImputed = new()
    {
        [PaperRow.DecisionTree] = new(.9297, .9340, .9272, .9241, .9083),
        [PaperRow.NaiveBayes] = new(.9455, .9245, .9580, .9776, .9267),
        [PaperRow.SupportVectorMachine] = new(.9367, .8396, .9944, .9872, .9082),
        [PaperRow.AdaBoost] = new(.9411, .9311, .9471, .9822, .9218),
        [PaperRow.RandomForest] = new(.9511, .9198, .9697, .9829, .9334),
        [PaperRow.MultilayerPerceptron] = new(.9525, .9198, .9720, .9874, .9409),
        [PaperRow.GradientBoosting] = new(.9596, .9340, .9748, .9870, .9451),
        [PaperRow.AcGan] = new(.9752, .9498, .9898, .9886, .9647),
    };

    private static readonly Dictionary<PaperRow, PaperFigures> AutoencoderImputed = new()
    {
        [PaperRow.DecisionTree] = new(.9315, .9151, .9412, .9455, .9087),
        [PaperRow.NaiveBayes] = new(.9350, .8868, .9636, .9814, .9104),
        [PaperRow.SupportVectorMachine] = new(.9508, .8774, .9944, .9874, .9273),
        [PaperRow.AdaBoost] = new(.9490, .9292, .9608, .9847, .9314),
        [PaperRow.RandomForest] = new(.9561, .9340, .9692, .9834, .9406),
        [PaperRow.MultilayerPerceptron] = new(.9578, .9245, .9776, .9883, .9423),
        [PaperRow.GradientBoosting] = new(.9613, .9387, .9748, .9883, .9476),
        [PaperRow.AcGan] = new(.9777, .9521, .9925, .9889, .9688),
    };

    /// <summary>The paper's figures for a classifier, or null where it has none.</summary>
    /// <param name="view">The key of the view of the table.</param>
    /// <param name="row">The paper's classifier.</param>
    public static PaperFigures? Find(string view, PaperRow? row) => (view, row) switch
    {
        ("mean", PaperRow classifier) => MeanImputed[classifier],
        ("autoencoder", PaperRow classifier) => AutoencoderImputed[classifier],
        _ => null,
    };
}
