using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

// Rows of numbers, each with a hole (NaN), and a class for each row. These are made up; yours come from wherever your arrays come from.
float[][] rows = new float[400][];
int[] labels = new int[rows.Length];
RandomStream random = new(seed: 1, "made-up rows");
for (int i = 0; i < rows.Length; i++)
{
    labels[i] = random.NextInt32(2);
    rows[i] = new float[8];
    random.FillNormal(rows[i]);
    for (int j = 1; j < 8; j++)
    {
        rows[i][j] = rows[i][0] + (0.5f * rows[i][j]) + (j % 2 == labels[i] ? 0.5f : 0);
    }

    rows[i][random.NextInt32(8)] = float.NaN;
}

// Learn from 300 rows how to fill holes, and then how to tell the classes apart.
Matrix training = Matrix.FromRows(rows[..300]);
StackedAutoencoderModel imputer = new StackedAutoencoder().Fit(training);
AcGanModel classifier = new AcGan().Fit(imputer.Transform(training), labels.AsSpan(..300));

// A model file is data: numbers and settings, no code.
string folder = Directory.CreateTempSubdirectory("plain-arrays-").FullName;
imputer.Save(Path.Combine(folder, "imputer.safetensors"));
classifier.Save(Path.Combine(folder, "classifier.safetensors"));

// Another program loads them and predicts rows that it has not seen.
imputer = StackedAutoencoderModel.Load(Path.Combine(folder, "imputer.safetensors"));
classifier = AcGanModel.Load(Path.Combine(folder, "classifier.safetensors"));
Matrix filled = imputer.Transform(Matrix.FromRows(rows[300..]));
int[] predicted = classifier.PredictClasses(filled);
int hole = Array.FindIndex(rows[300], float.IsNaN);
int right = predicted.Zip(labels[300..]).Count(pair => pair.First == pair.Second);
Console.WriteLine($"The first new row lacked cell {hole}; it was filled with {filled[0, hole]:F2}.");
Console.WriteLine($"{right} of {predicted.Length} new rows got their class. The models are in {folder}.");
