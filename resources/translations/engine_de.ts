<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Engine</name>
        <message>
            <source>A SiLU whose sigmoid is made of three straight lines.</source>
            <translation>Eine SiLU, deren Sigmoid aus drei Geraden besteht.</translation>
        </message>
        <message>
            <source>A bend in a wire.</source>
            <translation>Ein Knick in einer Leitung.</translation>
        </message>
        <message>
            <source>A judgement of real or generated, for the two players of a GAN.</source>
            <translation>Ein Urteil, echt oder erzeugt, für die beiden Spieler eines GAN.</translation>
        </message>
        <message>
            <source>A leaky ReLU that learns its own slope.</source>
            <translation>Eine leaky ReLU, die ihre Steigung selbst lernt.</translation>
        </message>
        <message>
            <source>A sigmoid made of three straight lines.</source>
            <translation>Ein Sigmoid aus drei Geraden.</translation>
        </message>
        <message>
            <source>A sine curve</source>
            <translation>Eine Sinuskurve</translation>
        </message>
        <message>
            <source>A smooth ReLU whose result is always positive.</source>
            <translation>Eine glatte ReLU, deren Ergebnis immer positiv ist.</translation>
        </message>
        <message>
            <source>A smooth activation with a soft dip below zero.</source>
            <translation>Eine glatte Aktivierung mit einer weichen Senke unter null.</translation>
        </message>
        <message>
            <source>Accumulate</source>
            <translation>Ansammeln</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>Aktivierung</translation>
        </message>
        <message>
            <source>Adagrad</source>
            <translation>Adagrad</translation>
        </message>
        <message>
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <source>Adds a border around an image.</source>
            <translation>Fügt einem Bild einen Rand hinzu.</translation>
        </message>
        <message>
            <source>Adds its inputs value by value.</source>
            <translation>Addiert ihre Eingaben Wert für Wert.</translation>
        </message>
        <message>
            <source>Adds random noise while training, against overfitting.</source>
            <translation>Fügt beim Training Rauschen hinzu, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Adds to each step a pattern that tells its place in the sequence.</source>
            <translation>Fügt jedem Schritt ein Muster hinzu, das seinen Platz in der Folge angibt.</translation>
        </message>
        <message>
            <source>Adds up the values along one axis.</source>
            <translation>Summiert die Werte entlang einer Achse.</translation>
        </message>
        <message>
            <source>Along the batch</source>
            <translation>Entlang des Batches</translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <source>An ELU with constants that keep values at mean 0 and deviation 1.</source>
            <translation>Eine ELU mit Konstanten, die Mittelwert 0 und Streuung 1 halten.</translation>
        </message>
        <message>
            <source>Applies another layer or group once more, with the same weights.</source>
            <translation>Wendet eine andere Schicht oder Gruppe noch einmal an, mit denselben Gewichten.</translation>
        </message>
        <message>
            <source>Arranges the same values in another shape.</source>
            <translation>Ordnet dieselben Werte in einer anderen Form an.</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Achse</translation>
        </message>
        <message>
            <source>Batch size</source>
            <translation>Batchgröße</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>Bends negative values smoothly towards a floor.</source>
            <translation>Biegt negative Werte glatt zu einer Untergrenze.</translation>
        </message>
        <message>
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message>
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message>
            <source>Beta</source>
            <translation>Beta</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>Bias</translation>
        </message>
        <message>
            <source>Bilinear</source>
            <translation>Bilinear</translation>
        </message>
        <message>
            <source>Blocks of self-attention and feed-forward, each with its shortcut and normalisation.</source>
            <translation>Blöcke aus Selbstaufmerksamkeit und Feed-forward, je mit Abkürzung und Normalisierung.</translation>
        </message>
        <message>
            <source>Blocks that attend to what was said so far and to the result of an encoder.</source>
            <translation>Blöcke, die auf das bisher Gesagte und das Ergebnis eines Encoders achten.</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>Both directions</source>
            <translation>Beide Richtungen</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Beide</translation>
        </message>
        <message>
            <source>Brings each channel of each picture to mean 0 and deviation 1, then rescales it.</source>
            <translation>Bringt jeden Kanal jedes Bildes auf Mittelwert 0 und Streuung 1 und skaliert ihn neu.</translation>
        </message>
        <message>
            <source>Brings each channel to mean 0 and deviation 1 over the batch, then rescales it.</source>
            <translation>Bringt jeden Kanal über den Batch auf Mittelwert 0 und Streuung 1 und skaliert ihn neu.</translation>
        </message>
        <message>
            <source>Brings groups of channels of each sample to mean 0 and deviation 1, then rescales them.</source>
            <translation>Bringt Gruppen von Kanälen jedes Beispiels auf Mittelwert 0 und Streuung 1 und skaliert sie neu.</translation>
        </message>
        <message>
            <source>Brings the features of each step to mean 0 and deviation 1, then rescales them.</source>
            <translation>Bringt die Merkmale jedes Schritts auf Mittelwert 0 und Streuung 1 und skaliert sie neu.</translation>
        </message>
        <message>
            <source>Causal</source>
            <translation>Kausal</translation>
        </message>
        <message>
            <source>Cells are separated by</source>
            <translation>Zellen getrennt durch</translation>
        </message>
        <message>
            <source>Changes the order of the axes.</source>
            <translation>Ändert die Reihenfolge der Achsen.</translation>
        </message>
        <message>
            <source>Character</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Checkpoint every</source>
            <translation>Zwischenstand alle</translation>
        </message>
        <message>
            <source>Circles around each other</source>
            <translation>Kreise umeinander</translation>
        </message>
        <message>
            <source>Class weights</source>
            <translation>Klassengewichte</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Clip gradient length</source>
            <translation>Gradientenlänge begrenzen</translation>
        </message>
        <message>
            <source>Clip gradient values</source>
            <translation>Gradientenwerte begrenzen</translation>
        </message>
        <message>
            <source>Colour channel</source>
            <translation>Farbkanal</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Column or colour</source>
            <translation>Spalte oder Farbe</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Komma</translation>
        </message>
        <message>
            <source>Constant</source>
            <translation>Konstant</translation>
        </message>
        <message>
            <source>Cool-down</source>
            <translation>Abkühlung</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>Kosinus</translation>
        </message>
        <message>
            <source>Count the border</source>
            <translation>Rand mitzählen</translation>
        </message>
        <message>
            <source>Cross-entropy</source>
            <translation>Kreuzentropie</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <source>Cut to the middle</source>
            <translation>Auf die Mitte zuschneiden</translation>
        </message>
        <message>
            <source>Cuts a border off an image.</source>
            <translation>Schneidet einem Bild einen Rand ab.</translation>
        </message>
        <message>
            <source>Cuts its input into two parts along one axis.</source>
            <translation>Teilt ihre Eingabe entlang einer Achse in zwei Teile.</translation>
        </message>
        <message>
            <source>Cycle growth</source>
            <translation>Wachstum der Zyklen</translation>
        </message>
        <message>
            <source>Default (as PyTorch)</source>
            <translation>Üblich (wie PyTorch)</translation>
        </message>
        <message>
            <source>Delta</source>
            <translation>Delta</translation>
        </message>
        <message>
            <source>Deviation</source>
            <translation>Streuung</translation>
        </message>
        <message>
            <source>Dilation</source>
            <translation>Dilatation</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>Draws from a normal distribution whose mean and variance the network gives.</source>
            <translation>Zieht aus einer Normalverteilung, deren Mittelwert und Varianz das Netz angibt.</translation>
        </message>
        <message>
            <source>Dropout between layers</source>
            <translation>Dropout zwischen Schichten</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>ELU</source>
            <translation>ELU</translation>
        </message>
        <message>
            <source>Early stopping</source>
            <translation>Früh aufhören</translation>
        </message>
        <message>
            <source>End divisor</source>
            <translation>Teiler am Ende</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Enden</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>Epochen</translation>
        </message>
        <message>
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <source>Every output is a weighted sum of all inputs.</source>
            <translation>Jede Ausgabe ist eine gewichtete Summe aller Eingaben.</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>Jeder Zustand</translation>
        </message>
        <message>
            <source>Every step looks at all steps and takes from each what it needs.</source>
            <translation>Jeder Schritt sieht alle Schritte an und nimmt von jedem, was er braucht.</translation>
        </message>
        <message>
            <source>Every</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>Exakt</translation>
        </message>
        <message>
            <source>Exponential</source>
            <translation>Exponentiell</translation>
        </message>
        <message>
            <source>Extra output</source>
            <translation>Ausgabe zusätzlich</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>Faktor</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>Merkmale</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Fill in missing values</source>
            <translation>Fehlende Werte ergänzen</translation>
        </message>
        <message>
            <source>Fill in the mean</source>
            <translation>Mittelwert einsetzen</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Find out</source>
            <translation>Selbst feststellen</translation>
        </message>
        <message>
            <source>First row holds the names</source>
            <translation>Erste Zeile enthält Namen</translation>
        </message>
        <message>
            <source>First size</source>
            <translation>Erste Größe</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Spiegeln</translation>
        </message>
        <message>
            <source>Focal</source>
            <translation>Focal</translation>
        </message>
        <message>
            <source>Folders of pictures</source>
            <translation>Ordner mit Bildern</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Found in the training part</source>
            <translation>Aus dem Trainingsteil</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>GELU</source>
            <translation>GELU</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>Gamma</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Erzeugt</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Gegeben</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>He, normal</source>
            <translation>He, normal</translation>
        </message>
        <message>
            <source>He, uniform</source>
            <translation>He, gleichverteilt</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Verborgen</translation>
        </message>
        <message>
            <source>Hinge</source>
            <translation>Hinge</translation>
        </message>
        <message>
            <source>Horizon</source>
            <translation>Horizont</translation>
        </message>
        <message>
            <source>Huber</source>
            <translation>Huber</translation>
        </message>
        <message>
            <source>Ignore class</source>
            <translation>Klasse übergehen</translation>
        </message>
        <message>
            <source>Images in IDX files</source>
            <translation>Bilder in IDX-Dateien</translation>
        </message>
        <message>
            <source>Initial slope</source>
            <translation>Anfangssteigung</translation>
        </message>
        <message>
            <source>Initial weights</source>
            <translation>Anfangsgewichte</translation>
        </message>
        <message>
            <source>Inputs</source>
            <translation>Eingaben</translation>
        </message>
        <message>
            <source>Keeps a distribution near the standard normal one.</source>
            <translation>Hält eine Verteilung nahe an der Standardnormalverteilung.</translation>
        </message>
        <message>
            <source>Keeps the largest value in each window and makes the image smaller.</source>
            <translation>Behält den größten Wert jedes Fensters und macht das Bild kleiner.</translation>
        </message>
        <message>
            <source>Keeps the largest value in each window of steps and makes the sequence shorter.</source>
            <translation>Behält den größten Wert jedes Fensters von Schritten und macht die Folge kürzer.</translation>
        </message>
        <message>
            <source>Keeps the largest value of each whole channel: an image becomes a list of numbers.</source>
            <translation>Behält den größten Wert jedes ganzen Kanals: aus einem Bild wird eine Liste von Zahlen.</translation>
        </message>
        <message>
            <source>Kernel</source>
            <translation>Kern</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>L1 penalty</source>
            <translation>L1-Strafe</translation>
        </message>
        <message>
            <source>L2 penalty</source>
            <translation>L2-Strafe</translation>
        </message>
        <message>
            <source>Label smoothing</source>
            <translation>Label-Glättung</translation>
        </message>
        <message>
            <source>Last state</source>
            <translation>Letzter Zustand</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Leaky ReLU (0.01)</source>
            <translation>Leaky ReLU (0,01)</translation>
        </message>
        <message>
            <source>Learned</source>
            <translation>Gelernt</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Least squares</source>
            <translation>Kleinste Quadrate</translation>
        </message>
        <message>
            <source>Leave the row out</source>
            <translation>Zeile weglassen</translation>
        </message>
        <message>
            <source>Left and right</source>
            <translation>Links und rechts</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Lets a small part of negative values through.</source>
            <translation>Lässt einen kleinen Teil negativer Werte durch.</translation>
        </message>
        <message>
            <source>Lets values through the more the larger they are; the activation of transformers.</source>
            <translation>Lässt Werte umso mehr durch, je größer sie sind; die Aktivierung der Transformer.</translation>
        </message>
        <message>
            <source>Lines up all values of an image or sequence in one list.</source>
            <translation>Reiht alle Werte eines Bildes oder einer Folge in einer Liste auf.</translation>
        </message>
        <message>
            <source>Lion</source>
            <translation>Lion</translation>
        </message>
        <message>
            <source>Looks for learned patterns everywhere in a sequence.</source>
            <translation>Sucht überall in einer Folge nach gelernten Mustern.</translation>
        </message>
        <message>
            <source>Looks for learned patterns everywhere in an image.</source>
            <translation>Sucht überall in einem Bild nach gelernten Mustern.</translation>
        </message>
        <message>
            <source>Loss weight</source>
            <translation>Gewicht des Verlusts</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Lower case</source>
            <translation>Kleinbuchstaben</translation>
        </message>
        <message>
            <source>Lowest factor</source>
            <translation>Kleinster Faktor</translation>
        </message>
        <message>
            <source>Made-up points</source>
            <translation>Ausgedachte Punkte</translation>
        </message>
        <message>
            <source>Makes an image larger with learned patterns.</source>
            <translation>Vergrößert ein Bild mit gelernten Mustern.</translation>
        </message>
        <message>
            <source>Makes an image larger without weights.</source>
            <translation>Vergrößert ein Bild ohne Gewichte.</translation>
        </message>
        <message>
            <source>Makes two lists of numbers point in the same direction.</source>
            <translation>Lässt zwei Listen von Zahlen in dieselbe Richtung zeigen.</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Max-norm</source>
            <translation>Max-Norm</translation>
        </message>
        <message>
            <source>Mean absolute error</source>
            <translation>Mittlerer absoluter Fehler</translation>
        </message>
        <message>
            <source>Mean squared error</source>
            <translation>Mittlerer quadratischer Fehler</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Missing values</source>
            <translation>Fehlende Werte</translation>
        </message>
        <message>
            <source>Momentum</source>
            <translation>Momentum</translation>
        </message>
        <message>
            <source>Multiplies by a fixed number and adds another.</source>
            <translation>Multipliziert mit einer festen Zahl und addiert eine andere.</translation>
        </message>
        <message>
            <source>Multiplies each value by its own sigmoid (also called Swish).</source>
            <translation>Multipliziert jeden Wert mit seinem eigenen Sigmoid (auch Swish genannt).</translation>
        </message>
        <message>
            <source>Multiplies its inputs value by value.</source>
            <translation>Multipliziert ihre Eingaben Wert für Wert.</translation>
        </message>
        <message>
            <source>Names of the classes</source>
            <translation>Namen der Klassen</translation>
        </message>
        <message>
            <source>Nearest</source>
            <translation>Nächster</translation>
        </message>
        <message>
            <source>Nesterov</source>
            <translation>Nesterov</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>Non-saturating</source>
            <translation>Nicht sättigend</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Normalise first</source>
            <translation>Zuerst normalisieren</translation>
        </message>
        <message>
            <source>Nothing: one for all</source>
            <translation>Nichts: eines für alle</translation>
        </message>
        <message>
            <source>NumPy arrays</source>
            <translation>NumPy-Arrays</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Offset</source>
            <translation>Versatz</translation>
        </message>
        <message>
            <source>One cycle</source>
            <translation>Ein Zyklus</translation>
        </message>
        <message>
            <source>One slope per channel</source>
            <translation>Eine Steigung je Kanal</translation>
        </message>
        <message>
            <source>Opposite quarters (XOR)</source>
            <translation>Gegenüberliegende Viertel (XOR)</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Orthogonal</source>
            <translation>Orthogonal</translation>
        </message>
        <message>
            <source>Other proportions</source>
            <translation>Andere Proportionen</translation>
        </message>
        <message>
            <source>Outputs</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <source>Padding token</source>
            <translation>Fülltoken</translation>
        </message>
        <message>
            <source>Padding</source>
            <translation>Auffüllung</translation>
        </message>
        <message>
            <source>Passes values on but lets no gradient back.</source>
            <translation>Gibt Werte weiter, lässt aber keinen Gradienten zurück.</translation>
        </message>
        <message>
            <source>Patience</source>
            <translation>Geduld</translation>
        </message>
        <message>
            <source>Pictures from the data enter the network here.</source>
            <translation>Hier kommen die Bilder der Daten ins Netz.</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Port name</source>
            <translation>Name des Anschlusses</translation>
        </message>
        <message>
            <source>Puts its inputs one behind the other.</source>
            <translation>Hängt ihre Eingaben aneinander.</translation>
        </message>
        <message>
            <source>RMSprop</source>
            <translation>RMSprop</translation>
        </message>
        <message>
            <source>Random numbers, drawn anew for every sample.</source>
            <translation>Zufallszahlen, für jedes Beispiel neu gezogen.</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Rate decay</source>
            <translation>Abfall der Rate</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message>
            <source>Reads a sequence step by step and carries a simple state along.</source>
            <translation>Liest eine Folge Schritt für Schritt und führt einen einfachen Zustand mit.</translation>
        </message>
        <message>
            <source>Reads a sequence step by step and decides what to remember and what to forget.</source>
            <translation>Liest eine Folge Schritt für Schritt und entscheidet, was behalten und was vergessen wird.</translation>
        </message>
        <message>
            <source>Reads a sequence step by step with two gates: a lighter LSTM.</source>
            <translation>Liest eine Folge Schritt für Schritt mit zwei Toren: eine leichtere LSTM.</translation>
        </message>
        <message>
            <source>Real</source>
            <translation>Echt</translation>
        </message>
        <message>
            <source>Red, green, blue</source>
            <translation>Rot, grün, blau</translation>
        </message>
        <message>
            <source>Reduce on plateau</source>
            <translation>Senken bei Stillstand</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Replaces negative values by zero.</source>
            <translation>Ersetzt negative Werte durch null.</translation>
        </message>
        <message>
            <source>Restart every</source>
            <translation>Neustart alle</translation>
        </message>
        <message>
            <source>Restore the best</source>
            <translation>Bestes wiederherstellen</translation>
        </message>
        <message>
            <source>Rising part</source>
            <translation>Ansteigender Teil</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <source>Round clouds</source>
            <translation>Runde Wolken</translation>
        </message>
        <message>
            <source>Rows of numbers from a table enter the network here.</source>
            <translation>Hier kommen die Zahlenzeilen einer Tabelle ins Netz.</translation>
        </message>
        <message>
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Gleich</translation>
        </message>
        <message>
            <source>Scale to a range</source>
            <translation>Auf einen Bereich skalieren</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>Semikolon</translation>
        </message>
        <message>
            <source>Separately for each</source>
            <translation>Getrennt für jedes</translation>
        </message>
        <message>
            <source>Series in time</source>
            <translation>Zeitreihe</translation>
        </message>
        <message>
            <source>Series of measurements from the data enter the network here.</source>
            <translation>Hier kommen die Messreihen der Daten ins Netz.</translation>
        </message>
        <message>
            <source>Sets random values to zero while training, against overfitting.</source>
            <translation>Setzt beim Training zufällige Werte auf null, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Sets whole channels to zero while training, against overfitting.</source>
            <translation>Setzt beim Training ganze Kanäle auf null, gegen Überanpassung.</translation>
        </message>
        <message>
            <source>Several layers folded into one block.</source>
            <translation>Mehrere Schichten, zu einem Block gefaltet.</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Share weights</source>
            <translation>Gewichte teilen</translation>
        </message>
        <message>
            <source>Shared weights</source>
            <translation>Geteilte Gewichte</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Should be</source>
            <translation>Soll sein</translation>
        </message>
        <message>
            <source>SiLU</source>
            <translation>SiLU</translation>
        </message>
        <message>
            <source>Sigmoid</source>
            <translation>Sigmoid</translation>
        </message>
        <message>
            <source>Sinusoidal</source>
            <translation>Sinusförmig</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Steigung</translation>
        </message>
        <message>
            <source>Softplus</source>
            <translation>Softplus</translation>
        </message>
        <message>
            <source>Spirals</source>
            <translation>Spiralen</translation>
        </message>
        <message>
            <source>Squeezes every value into the range from 0 to 1.</source>
            <translation>Drängt jeden Wert in den Bereich von 0 bis 1.</translation>
        </message>
        <message>
            <source>Squeezes every value into the range from −1 to 1.</source>
            <translation>Drängt jeden Wert in den Bereich von −1 bis 1.</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <source>Standardise</source>
            <translation>Standardisieren</translation>
        </message>
        <message>
            <source>Start divisor</source>
            <translation>Teiler am Anfang</translation>
        </message>
        <message>
            <source>Step decay</source>
            <translation>Stufenweise</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Stretch</source>
            <translation>Strecken</translation>
        </message>
        <message>
            <source>Stride</source>
            <translation>Schrittweite</translation>
        </message>
        <message>
            <source>Subtracts one input from the other, value by value.</source>
            <translation>Zieht eine Eingabe von der anderen ab, Wert für Wert.</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabelle (CSV)</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tabulator</translation>
        </message>
        <message>
            <source>Takes a part of one axis.</source>
            <translation>Nimmt einen Teil einer Achse.</translation>
        </message>
        <message>
            <source>Takes the largest value along one axis.</source>
            <translation>Nimmt den größten Wert entlang einer Achse.</translation>
        </message>
        <message>
            <source>Takes the mean along one axis.</source>
            <translation>Nimmt den Mittelwert entlang einer Achse.</translation>
        </message>
        <message>
            <source>Takes the mean of each whole channel: an image becomes a list of numbers.</source>
            <translation>Nimmt den Mittelwert jedes ganzen Kanals: aus einem Bild wird eine Liste von Zahlen.</translation>
        </message>
        <message>
            <source>Takes the mean of each window and makes the image smaller.</source>
            <translation>Nimmt den Mittelwert jedes Fensters und macht das Bild kleiner.</translation>
        </message>
        <message>
            <source>Takes the mean of each window of steps and makes the sequence shorter.</source>
            <translation>Nimmt den Mittelwert jedes Fensters von Schritten und macht die Folge kürzer.</translation>
        </message>
        <message>
            <source>Tanh approximation</source>
            <translation>Näherung mit Tanh</translation>
        </message>
        <message>
            <source>Tanh</source>
            <translation>Tanh</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Tells real tokens from padding.</source>
            <translation>Unterscheidet echte Tokens von Auffüllung.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Test folder</source>
            <translation>Testordner</translation>
        </message>
        <message>
            <source>Test images</source>
            <translation>Testbilder</translation>
        </message>
        <message>
            <source>Test labels</source>
            <translation>Testlabels</translation>
        </message>
        <message>
            <source>Text, as a list of token numbers, enters the network here.</source>
            <translation>Hier kommt Text als Liste von Token-Nummern ins Netz.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The network answers one or several questions with yes or no.</source>
            <translation>Das Netz beantwortet eine oder mehrere Fragen mit Ja oder Nein.</translation>
        </message>
        <message>
            <source>The network names one class out of several.</source>
            <translation>Das Netz nennt eine von mehreren Klassen.</translation>
        </message>
        <message>
            <source>The network predicts numbers.</source>
            <translation>Das Netz sagt Zahlen voraus.</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>Training images</source>
            <translation>Trainingsbilder</translation>
        </message>
        <message>
            <source>Training labels</source>
            <translation>Trainingslabels</translation>
        </message>
        <message>
            <source>Truncated normal (0.02)</source>
            <translation>Gestutzt normal (0,02)</translation>
        </message>
        <message>
            <source>Turns each token into a learned vector.</source>
            <translation>Macht aus jedem Token einen gelernten Vektor.</translation>
        </message>
        <message>
            <source>Turns scores into logarithms of probabilities.</source>
            <translation>Macht aus Punktwerten Logarithmen von Wahrscheinlichkeiten.</translation>
        </message>
        <message>
            <source>Turns scores into probabilities that add up to 1.</source>
            <translation>Macht aus Punktwerten Wahrscheinlichkeiten, die zusammen 1 ergeben.</translation>
        </message>
        <message>
            <source>Two views of one sample come together, those of different samples are driven apart.</source>
            <translation>Zwei Ansichten eines Beispiels kommen zusammen, die verschiedener Beispiele werden getrennt.</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Einheiten</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Up and down</source>
            <translation>Oben und unten</translation>
        </message>
        <message>
            <source>Valid (none)</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>Aufwärmen</translation>
        </message>
        <message>
            <source>Wasserstein</source>
            <translation>Wasserstein</translation>
        </message>
        <message>
            <source>Watched metric</source>
            <translation>Beobachtete Größe</translation>
        </message>
        <message>
            <source>Weight averaging</source>
            <translation>Mittelung der Gewichte</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>Gewichtsabfall</translation>
        </message>
        <message>
            <source>Widens each step, applies an activation and narrows it again.</source>
            <translation>Weitet jeden Schritt, wendet eine Aktivierung an und verengt ihn wieder.</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Wort</translation>
        </message>
        <message>
            <source>Xavier, normal</source>
            <translation>Xavier, normal</translation>
        </message>
        <message>
            <source>Xavier, uniform</source>
            <translation>Xavier, gleichverteilt</translation>
        </message>
        <message>
            <source>Yields</source>
            <translation>Ergibt</translation>
        </message>
        <message>
            <source>Zeros</source>
            <translation>Nullen</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoomen</translation>
        </message>
        <message>
            <source>Logarithm</source>
            <translation>Logarithmus</translation>
        </message>
        <message>
            <source>Limit outliers</source>
            <translation>Ausreißer begrenzen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Percentiles</source>
            <translation>Perzentile</translation>
        </message>
        <message>
            <source>Standard deviations</source>
            <translation>Standardabweichungen</translation>
        </message>
        <message>
            <source>Quartiles</source>
            <translation>Quartile</translation>
        </message>
        <message>
            <source>Deviations</source>
            <translation>Abweichungen</translation>
        </message>
        <message>
            <source>Quartile distances</source>
            <translation>Quartilsabstände</translation>
        </message>
        <message>
            <source>Fill in the median</source>
            <translation>Median einsetzen</translation>
        </message>
        <message>
            <source>Fill in zero</source>
            <translation>Null einsetzen</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgang</translation>
        </message>
        <message>
            <source>The prepared sample, as it enters the network.</source>
            <translation>Die aufbereitete Probe, wie sie in das Netz kommt.</translation>
        </message>
        <message>
            <source>Which field of the data enters here. Empty: the only one that fits.</source>
            <translation>Welches Feld der Daten hier eingeht. Leer: das einzige, das passt.</translation>
        </message>
        <message>
            <source>The random numbers.</source>
            <translation>Die Zufallszahlen.</translation>
        </message>
        <message>
            <source>How many numbers each sample gets.</source>
            <translation>Wie viele Zahlen jede Probe bekommt.</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>An image: channels × height × width.</source>
            <translation>Ein Bild: Kanäle × Höhe × Breite.</translation>
        </message>
        <message>
            <source>One map per filter: filters × height × width.</source>
            <translation>Eine Karte je Filter: Filter × Höhe × Breite.</translation>
        </message>
        <message>
            <source>How many patterns are learned: the channels of the result.</source>
            <translation>Wie viele Muster gelernt werden: die Kanäle des Ergebnisses.</translation>
        </message>
        <message>
            <source>Height and width of the window that slides over the image.</source>
            <translation>Höhe und Breite des Fensters, das über das Bild gleitet.</translation>
        </message>
        <message>
            <source>How far the window moves each time, down and right. A stride of 2 halves the image.</source>
            <translation>Wie weit das Fenster jedes Mal nach unten und rechts rückt. Eine Schrittweite von 2 halbiert das Bild.</translation>
        </message>
        <message>
            <source>Same: a border is added so that the output has the size of the input divided by the stride. Valid: no border, the window stays inside the image. Custom: the border you give.</source>
            <translation>Gleich: Ein Rand wird ergänzt, sodass der Ausgang so groß ist wie der Eingang geteilt durch die Schrittweite. Gültig: kein Rand, das Fenster bleibt im Bild. Eigen: der Rand, den Sie angeben.</translation>
        </message>
        <message>
            <source>Width of the border at the top, left, bottom and right.</source>
            <translation>Breite des Randes oben, links, unten und rechts.</translation>
        </message>
        <message>
            <source>Distance between the pixels that the kernel looks at; 1 means neighbours. Larger values see further with the same number of weights.</source>
            <translation>Abstand der Bildpunkte, die der Kern betrachtet; 1 heißt benachbart. Größere Werte sehen mit gleich vielen Gewichten weiter.</translation>
        </message>
        <message>
            <source>Splits channels and filters into groups that do not see each other. As many groups as channels make a depthwise convolution.</source>
            <translation>Teilt Kanäle und Filter in Gruppen, die einander nicht sehen. So viele Gruppen wie Kanäle ergeben eine tiefenweise Faltung.</translation>
        </message>
        <message>
            <source>Adds a learned constant to each filter. Not needed in front of BatchNorm.</source>
            <translation>Addiert zu jedem Filter eine gelernte Konstante. Vor BatchNorm nicht nötig.</translation>
        </message>
        <message>
            <source>A function applied to the result right away; the same as a separate activation layer behind.</source>
            <translation>Eine Funktion, die gleich auf das Ergebnis angewandt wird; dasselbe wie eine eigene Aktivierungsschicht dahinter.</translation>
        </message>
        <message>
            <source>How the weights are drawn before training. Default: uniform in ±1/√inputs, as in PyTorch. He suits ReLU, Xavier suits tanh and sigmoid.</source>
            <translation>Wie die Gewichte vor dem Training gezogen werden. Üblich: gleichverteilt in ±1/√Eingänge, wie in PyTorch. He passt zu ReLU, Xavier zu tanh und Sigmoid.</translation>
        </message>
        <message>
            <source>What every weight begins with.</source>
            <translation>Womit jedes Gewicht beginnt.</translation>
        </message>
        <message>
            <source>Adds this factor times the sum of the absolute weights to the loss; drives weights to exactly zero.</source>
            <translation>Addiert diesen Faktor mal die Summe der Beträge der Gewichte zum Verlust; treibt Gewichte genau auf null.</translation>
        </message>
        <message>
            <source>Adds half this factor times the sum of the squared weights to the loss, on top of the one in the training settings; keeps weights small.</source>
            <translation>Addiert den halben Faktor mal die Summe der quadrierten Gewichte zum Verlust, zusätzlich zu dem der Trainingseinstellungen; hält Gewichte klein.</translation>
        </message>
        <message>
            <source>A sequence: steps × features.</source>
            <translation>Eine Folge: Schritte × Merkmale.</translation>
        </message>
        <message>
            <source>One feature per filter: steps × filters.</source>
            <translation>Ein Merkmal je Filter: Schritte × Filter.</translation>
        </message>
        <message>
            <source>How many patterns are learned: the features of the result.</source>
            <translation>Wie viele Muster gelernt werden: die Merkmale des Ergebnisses.</translation>
        </message>
        <message>
            <source>How many steps the window covers.</source>
            <translation>Wie viele Schritte das Fenster überdeckt.</translation>
        </message>
        <message>
            <source>How many steps the window moves each time. A stride of 2 halves the sequence.</source>
            <translation>Um wie viele Schritte das Fenster jedes Mal rückt. Eine Schrittweite von 2 halbiert die Folge.</translation>
        </message>
        <message>
            <source>Same: the ends are extended so that the output has as many steps as the input, divided by the stride. Valid: the window stays inside. Custom: the ends you give. Causal: only the start is extended, so that no step sees a later one.</source>
            <translation>Gleich: Die Enden werden verlängert, sodass der Ausgang so viele Schritte hat wie der Eingang, geteilt durch die Schrittweite. Gültig: Das Fenster bleibt innen. Eigen: die Enden, die Sie angeben. Kausal: Nur der Anfang wird verlängert, sodass kein Schritt einen späteren sieht.</translation>
        </message>
        <message>
            <source>How many steps are added before and after.</source>
            <translation>Wie viele Schritte davor und danach ergänzt werden.</translation>
        </message>
        <message>
            <source>Distance between the steps that the kernel looks at; 1 means neighbours.</source>
            <translation>Abstand der Schritte, die der Kern betrachtet; 1 heißt benachbart.</translation>
        </message>
        <message>
            <source>Splits features and filters into groups that do not see each other.</source>
            <translation>Teilt Merkmale und Filter in Gruppen, die einander nicht sehen.</translation>
        </message>
        <message>
            <source>Adds a learned constant to each filter.</source>
            <translation>Addiert zu jedem Filter eine gelernte Konstante.</translation>
        </message>
        <message>
            <source>The larger image: filters × height × width.</source>
            <translation>Das größere Bild: Filter × Höhe × Breite.</translation>
        </message>
        <message>
            <source>The channels of the result.</source>
            <translation>Die Kanäle des Ergebnisses.</translation>
        </message>
        <message>
            <source>Height and width of the patch that each pixel is spread to.</source>
            <translation>Höhe und Breite des Flecks, auf den jeder Bildpunkt verteilt wird.</translation>
        </message>
        <message>
            <source>Distance between the patches. A stride of 2 doubles the image.</source>
            <translation>Abstand der Flecken. Eine Schrittweite von 2 verdoppelt das Bild.</translation>
        </message>
        <message>
            <source>Same: the output is exactly the stride times as large as the input. Valid: nothing is cut off. Custom: the border you give is cut off.</source>
            <translation>Gleich: Der Ausgang ist genau um die Schrittweite größer als der Eingang. Gültig: Nichts wird abgeschnitten. Eigen: Der Rand, den Sie angeben, wird abgeschnitten.</translation>
        </message>
        <message>
            <source>Pixels cut off at the top, left, bottom and right.</source>
            <translation>Bildpunkte, die oben, links, unten und rechts abgeschnitten werden.</translation>
        </message>
        <message>
            <source>Pixels added at the bottom and right.</source>
            <translation>Bildpunkte, die unten und rechts ergänzt werden.</translation>
        </message>
        <message>
            <source>Distance between the pixels that the kernel writes to; 1 means neighbours.</source>
            <translation>Abstand der Bildpunkte, in die der Kern schreibt; 1 heißt benachbart.</translation>
        </message>
        <message>
            <source>Splits channels and filters into groups that do not see each other.</source>
            <translation>Teilt Kanäle und Filter in Gruppen, die einander nicht sehen.</translation>
        </message>
        <message>
            <source>The smaller image, with the same channels.</source>
            <translation>Das kleinere Bild mit denselben Kanälen.</translation>
        </message>
        <message>
            <source>Counts the zeros of the border in the mean. Off: only real pixels count.</source>
            <translation>Zählt die Nullen des Randes im Mittelwert mit. Aus: Nur echte Bildpunkte zählen.</translation>
        </message>
        <message>
            <source>One number per channel.</source>
            <translation>Eine Zahl je Kanal.</translation>
        </message>
        <message>
            <source>The shorter sequence, with the same features.</source>
            <translation>Die kürzere Folge mit denselben Merkmalen.</translation>
        </message>
        <message>
            <source>Same: the ends are extended so that the output has as many steps as the input, divided by the stride. Valid: the window stays inside. Custom: the ends you give.</source>
            <translation>Gleich: Die Enden werden verlängert, sodass der Ausgang so viele Schritte hat wie der Eingang, geteilt durch die Schrittweite. Gültig: Das Fenster bleibt innen. Eigen: die Enden, die Sie angeben.</translation>
        </message>
        <message>
            <source>Numbers, or a sequence whose steps are treated one by one.</source>
            <translation>Zahlen, oder eine Folge, deren Schritte einzeln behandelt werden.</translation>
        </message>
        <message>
            <source>As many numbers as there are outputs.</source>
            <translation>So viele Zahlen, wie es Ausgänge gibt.</translation>
        </message>
        <message>
            <source>How many numbers the layer yields (its neurons).</source>
            <translation>Wie viele Zahlen die Schicht liefert (ihre Neuronen).</translation>
        </message>
        <message>
            <source>Adds a learned constant to each output. Not needed in front of BatchNorm.</source>
            <translation>Addiert zu jedem Ausgang eine gelernte Konstante. Vor BatchNorm nicht nötig.</translation>
        </message>
        <message>
            <source>Tokens.</source>
            <translation>Token.</translation>
        </message>
        <message>
            <source>One vector per token: steps × features.</source>
            <translation>Ein Vektor je Token: Schritte × Merkmale.</translation>
        </message>
        <message>
            <source>Length of the vector of each token.</source>
            <translation>Länge des Vektors jedes Tokens.</translation>
        </message>
        <message>
            <source>How many different tokens there are. 0: as many as the data has.</source>
            <translation>Wie viele verschiedene Token es gibt. 0: so viele, wie die Daten haben.</translation>
        </message>
        <message>
            <source>Adds this factor times the sum of the absolute weights to the loss.</source>
            <translation>Addiert diesen Faktor mal die Summe der Beträge der Gewichte zum Verlust.</translation>
        </message>
        <message>
            <source>Adds half this factor times the sum of the squared weights to the loss.</source>
            <translation>Addiert den halben Faktor mal die Summe der quadrierten Gewichte zum Verlust.</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
        <message>
            <source>One number per step: 1 for a real step, 0 for padding, which leaves the state as it was.</source>
            <translation>Eine Zahl je Schritt: 1 für einen echten, 0 für einen aufgefüllten, der den Zustand lässt, wie er war.</translation>
        </message>
        <message>
            <source>The last state, or the states of all steps.</source>
            <translation>Der letzte Zustand oder die Zustände aller Schritte.</translation>
        </message>
        <message>
            <source>Length of the state that the layer carries from step to step.</source>
            <translation>Länge des Zustands, den die Schicht von Schritt zu Schritt trägt.</translation>
        </message>
        <message>
            <source>The function applied to the state at every step.</source>
            <translation>Die Funktion, die bei jedem Schritt auf den Zustand angewandt wird.</translation>
        </message>
        <message>
            <source>How many of these layers are stacked; each reads the states of the one before.</source>
            <translation>Wie viele dieser Schichten gestapelt sind; jede liest die Zustände der vorigen.</translation>
        </message>
        <message>
            <source>A second layer reads the sequence backwards, and both states are joined: twice as many features. Not for data that is still to come.</source>
            <translation>Eine zweite Schicht liest die Folge rückwärts, und beide Zustände werden verbunden: doppelt so viele Merkmale. Nicht für Daten, die erst noch kommen.</translation>
        </message>
        <message>
            <source>Last state: one list of numbers for the whole sequence, for classification. Every state: a sequence again, for a label at each step or another layer.</source>
            <translation>Letzter Zustand: eine Liste von Zahlen für die ganze Folge, zum Klassifizieren. Jeder Zustand: wieder eine Folge, für eine Angabe bei jedem Schritt oder eine weitere Schicht.</translation>
        </message>
        <message>
            <source>Share of the values between stacked layers that become zero while training.</source>
            <translation>Anteil der Werte zwischen gestapelten Schichten, die im Training null werden.</translation>
        </message>
        <message>
            <source>Adds learned constants.</source>
            <translation>Addiert gelernte Konstanten.</translation>
        </message>
        <message>
            <source>A sequence: steps × features. Its steps ask.</source>
            <translation>Eine Folge: Schritte × Merkmale. Ihre Schritte fragen.</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>Another sequence to attend to. Unconnected: the sequence itself.</source>
            <translation>Eine andere Folge, auf die geachtet wird. Nicht verbunden: die Folge selbst.</translation>
        </message>
        <message>
            <source>One number per step that is attended to: 0 hides it.</source>
            <translation>Eine Zahl je Schritt, auf den geachtet wird: 0 verbirgt ihn.</translation>
        </message>
        <message>
            <source>For each step what it gathered, in the same shape as the input.</source>
            <translation>Für jeden Schritt, was er gesammelt hat, in der Form des Eingangs.</translation>
        </message>
        <message>
            <source>How many attentions work side by side, each on its share of the features.</source>
            <translation>Wie viele Aufmerksamkeiten nebeneinander arbeiten, jede auf ihrem Anteil der Merkmale.</translation>
        </message>
        <message>
            <source>No step sees a later one. Needed to predict the next token.</source>
            <translation>Kein Schritt sieht einen späteren. Nötig, um das nächste Token vorherzusagen.</translation>
        </message>
        <message>
            <source>Adds learned constants to the projections; those of the keys need none, for it would have no effect.</source>
            <translation>Addiert gelernte Konstanten zu den Projektionen; die der Schlüssel brauchen keine, denn sie hätte keine Wirkung.</translation>
        </message>
        <message>
            <source>One number per step: 0 hides padding.</source>
            <translation>Eine Zahl je Schritt: 0 verbirgt Aufgefülltes.</translation>
        </message>
        <message>
            <source>The sequence after all blocks, in the same shape.</source>
            <translation>Die Folge nach allen Blöcken, in derselben Form.</translation>
        </message>
        <message>
            <source>Width inside the feed-forward part; four times the features is usual.</source>
            <translation>Breite im Innern des Feed-forward-Teils; das Vierfache der Merkmale ist üblich.</translation>
        </message>
        <message>
            <source>How many of these blocks follow each other, each with weights of its own.</source>
            <translation>Wie viele dieser Blöcke aufeinander folgen, jeder mit eigenen Gewichten.</translation>
        </message>
        <message>
            <source>Share of the values that become zero behind each part while training.</source>
            <translation>Anteil der Werte, die im Training hinter jedem Teil null werden.</translation>
        </message>
        <message>
            <source>The function inside the feed-forward part.</source>
            <translation>Die Funktion im Innern des Feed-forward-Teils.</translation>
        </message>
        <message>
            <source>Puts each LayerNorm in front of its part instead of behind the sum; deep stacks train more easily this way.</source>
            <translation>Setzt jede LayerNorm vor ihren Teil statt hinter die Summe; tiefe Stapel lernen so leichter.</translation>
        </message>
        <message>
            <source>The sequence that is written: steps × features.</source>
            <translation>Die Folge, die geschrieben wird: Schritte × Merkmale.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Gedächtnis</translation>
        </message>
        <message>
            <source>The result of the encoder: steps × features.</source>
            <translation>Das Ergebnis des Encoders: Schritte × Merkmale.</translation>
        </message>
        <message>
            <source>One number per step of the input: 0 hides padding.</source>
            <translation>Eine Zahl je Schritt des Eingangs: 0 verbirgt Aufgefülltes.</translation>
        </message>
        <message>
            <source>Memory mask</source>
            <translation>Maske des Gedächtnisses</translation>
        </message>
        <message>
            <source>One number per step of the memory: 0 hides padding.</source>
            <translation>Eine Zahl je Schritt des Gedächtnisses: 0 verbirgt Aufgefülltes.</translation>
        </message>
        <message>
            <source>A sequence whose steps are treated one by one, or numbers.</source>
            <translation>Eine Folge, deren Schritte einzeln behandelt werden, oder Zahlen.</translation>
        </message>
        <message>
            <source>The same shape.</source>
            <translation>Dieselbe Form.</translation>
        </message>
        <message>
            <source>Width in between; four times the features is usual.</source>
            <translation>Breite dazwischen; das Vierfache der Merkmale ist üblich.</translation>
        </message>
        <message>
            <source>The function between the two halves.</source>
            <translation>Die Funktion zwischen den beiden Hälften.</translation>
        </message>
        <message>
            <source>Share of the values in between that become zero while training.</source>
            <translation>Anteil der Werte dazwischen, die im Training null werden.</translation>
        </message>
        <message>
            <source>The sequence with its positions added.</source>
            <translation>Die Folge mit ihren Positionen.</translation>
        </message>
        <message>
            <source>Fixed waves, or a table that is learned.</source>
            <translation>Feste Wellen oder eine Tabelle, die gelernt wird.</translation>
        </message>
        <message>
            <source>One number per token: 1 for a real one, 0 for padding.</source>
            <translation>Eine Zahl je Token: 1 für ein echtes, 0 für ein aufgefülltes.</translation>
        </message>
        <message>
            <source>The number of the token that fills up short texts.</source>
            <translation>Die Nummer des Tokens, das kurze Texte auffüllt.</translation>
        </message>
        <message>
            <source>An image or a list of numbers; each channel is treated by itself.</source>
            <translation>Ein Bild oder eine Liste von Zahlen; jeder Kanal wird für sich behandelt.</translation>
        </message>
        <message>
            <source>Weight of the newest batch in the running averages of mean and variance.</source>
            <translation>Gewicht des neuesten Batches in den laufenden Mitteln von Mittelwert und Varianz.</translation>
        </message>
        <message>
            <source>A small number that avoids a division by zero.</source>
            <translation>Eine kleine Zahl, die eine Division durch null vermeidet.</translation>
        </message>
        <message>
            <source>How many groups the channels are split into.</source>
            <translation>In wie viele Gruppen die Kanäle geteilt werden.</translation>
        </message>
        <message>
            <source>Any numbers.</source>
            <translation>Beliebige Zahlen.</translation>
        </message>
        <message>
            <source>Share of the values that become zero.</source>
            <translation>Anteil der Werte, die null werden.</translation>
        </message>
        <message>
            <source>Share of the channels that become zero.</source>
            <translation>Anteil der Kanäle, die null werden.</translation>
        </message>
        <message>
            <source>Standard deviation σ of the noise.</source>
            <translation>Standardabweichung σ des Rauschens.</translation>
        </message>
        <message>
            <source>Any numbers; the function is applied to each of them.</source>
            <translation>Beliebige Zahlen; die Funktion wird auf jede angewandt.</translation>
        </message>
        <message>
            <source>Factor for negative values.</source>
            <translation>Faktor für negative Werte.</translation>
        </message>
        <message>
            <source>Learns a slope for each channel instead of a single one.</source>
            <translation>Lernt für jeden Kanal eine Steigung statt einer einzigen.</translation>
        </message>
        <message>
            <source>The slope before training.</source>
            <translation>Die Steigung vor dem Training.</translation>
        </message>
        <message>
            <source>The outputs never fall below −α.</source>
            <translation>Die Ausgänge fallen nie unter −α.</translation>
        </message>
        <message>
            <source>The exact function, or the approximation by tanh (GPT-2, BERT).</source>
            <translation>Die genaue Funktion oder die Näherung durch tanh (GPT-2, BERT).</translation>
        </message>
        <message>
            <source>How sharply the curve bends at zero.</source>
            <translation>Wie scharf die Kurve bei null knickt.</translation>
        </message>
        <message>
            <source>Scores, one per class.</source>
            <translation>Punkte, einer je Klasse.</translation>
        </message>
        <message>
            <source>The axis along which the values are compared: −1 is the last one; 0 are the channels of an image.</source>
            <translation>Die Achse, entlang der die Werte verglichen werden: −1 ist die letzte; 0 sind die Kanäle eines Bildes.</translation>
        </message>
        <message>
            <source>Anything.</source>
            <translation>Alles.</translation>
        </message>
        <message>
            <source>The same values as one list.</source>
            <translation>Dieselben Werte als eine Liste.</translation>
        </message>
        <message>
            <source>The same values in the new shape.</source>
            <translation>Dieselben Werte in der neuen Form.</translation>
        </message>
        <message>
            <source>The new sizes, outermost first. One of them may be −1.</source>
            <translation>Die neuen Größen, die äußerste zuerst. Eine davon darf −1 sein.</translation>
        </message>
        <message>
            <source>The same values with their axes in the new order.</source>
            <translation>Dieselben Werte mit den Achsen in der neuen Reihenfolge.</translation>
        </message>
        <message>
            <source>For each new axis, the old axis that goes there, counted from 0.</source>
            <translation>Für jede neue Achse die alte, die dorthin kommt, von 0 gezählt.</translation>
        </message>
        <message>
            <source>The part that was taken.</source>
            <translation>Der Teil, der genommen wurde.</translation>
        </message>
        <message>
            <source>The axis along which a part is taken: 0 are the channels of an image or the steps of a sequence; −1 is the last axis.</source>
            <translation>Die Achse, entlang der ein Teil genommen wird: 0 sind die Kanäle eines Bildes oder die Schritte einer Folge; −1 ist die letzte Achse.</translation>
        </message>
        <message>
            <source>First position that is kept, counted from 0; negative numbers count from the end.</source>
            <translation>Erste Stelle, die bleibt, von 0 gezählt; negative Zahlen zählen vom Ende.</translation>
        </message>
        <message>
            <source>Position after the last one that is kept; 0 means up to the end, negative numbers count from the end.</source>
            <translation>Stelle nach der letzten, die bleibt; 0 heißt bis zum Ende, negative Zahlen zählen vom Ende.</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Erster</translation>
        </message>
        <message>
            <source>The first part.</source>
            <translation>Der erste Teil.</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>Zweiter</translation>
        </message>
        <message>
            <source>The rest.</source>
            <translation>Der Rest.</translation>
        </message>
        <message>
            <source>The axis that is cut: 0 are the channels of an image, the steps of a sequence or the numbers of a list; −1 is the last axis.</source>
            <translation>Die Achse, die zerteilt wird: 0 sind die Kanäle eines Bildes, die Schritte einer Folge oder die Zahlen einer Liste; −1 ist die letzte Achse.</translation>
        </message>
        <message>
            <source>How many positions the first part has. 0: one half.</source>
            <translation>Wie viele Stellen der erste Teil hat. 0: die Hälfte.</translation>
        </message>
        <message>
            <source>Two or more wires that agree in all sizes but one.</source>
            <translation>Zwei oder mehr Verbindungen, die in allen Größen bis auf eine übereinstimmen.</translation>
        </message>
        <message>
            <source>All inputs in one tensor.</source>
            <translation>Alle Eingänge in einem Tensor.</translation>
        </message>
        <message>
            <source>The axis along which the inputs are lined up: 0 are the channels of an image, the steps of a sequence or the numbers of a list; −1 is the last axis.</source>
            <translation>Die Achse, entlang der die Eingänge aneinandergereiht werden: 0 sind die Kanäle eines Bildes, die Schritte einer Folge oder die Zahlen einer Liste; −1 ist die letzte Achse.</translation>
        </message>
        <message>
            <source>Stacks the inputs as further samples instead, for example real and generated images for a discriminator, or two views of each sample for contrastive learning.</source>
            <translation>Stapelt die Eingänge stattdessen als weitere Proben, etwa echte und erzeugte Bilder für einen Diskriminator oder zwei Ansichten jeder Probe für kontrastives Lernen.</translation>
        </message>
        <message>
            <source>The image with its border.</source>
            <translation>Das Bild mit seinem Rand.</translation>
        </message>
        <message>
            <source>Pixels added at the top, left, bottom and right.</source>
            <translation>Bildpunkte, die oben, links, unten und rechts ergänzt werden.</translation>
        </message>
        <message>
            <source>What the border is filled with.</source>
            <translation>Womit der Rand gefüllt wird.</translation>
        </message>
        <message>
            <source>The image without its border.</source>
            <translation>Das Bild ohne seinen Rand.</translation>
        </message>
        <message>
            <source>The larger image.</source>
            <translation>Das größere Bild.</translation>
        </message>
        <message>
            <source>How many times as high and as wide the result is.</source>
            <translation>Wievielmal so hoch und so breit das Ergebnis ist.</translation>
        </message>
        <message>
            <source>Nearest repeats pixels, bilinear blends between them.</source>
            <translation>„Nächster“ wiederholt Bildpunkte, „bilinear“ mischt zwischen ihnen.</translation>
        </message>
        <message>
            <source>Two or more wires of the same shape.</source>
            <translation>Zwei oder mehr Verbindungen derselben Form.</translation>
        </message>
        <message>
            <source>The sum, of the same shape.</source>
            <translation>Die Summe, in derselben Form.</translation>
        </message>
        <message>
            <source>From this one it is subtracted.</source>
            <translation>Von diesem wird abgezogen.</translation>
        </message>
        <message>
            <source>Minus</source>
            <translation>Minus</translation>
        </message>
        <message>
            <source>This one is subtracted.</source>
            <translation>Dieser wird abgezogen.</translation>
        </message>
        <message>
            <source>The difference, of the same shape.</source>
            <translation>Die Differenz, in derselben Form.</translation>
        </message>
        <message>
            <source>Two or more wires of the same shape, or an image and one number per channel.</source>
            <translation>Zwei oder mehr Verbindungen derselben Form, oder ein Bild und eine Zahl je Kanal.</translation>
        </message>
        <message>
            <source>The product, in the shape of the first input.</source>
            <translation>Das Produkt, in der Form des ersten Eingangs.</translation>
        </message>
        <message>
            <source>Anything but tokens.</source>
            <translation>Alles außer Token.</translation>
        </message>
        <message>
            <source>The shape without the axis; a list becomes 1 number.</source>
            <translation>Die Form ohne die Achse; aus einer Liste wird eine Zahl.</translation>
        </message>
        <message>
            <source>The axis that goes: 0 are the steps of a sequence or the channels of an image; −1 is the last axis.</source>
            <translation>Die Achse, die wegfällt: 0 sind die Schritte einer Folge oder die Kanäle eines Bildes; −1 ist die letzte Achse.</translation>
        </message>
        <message>
            <source>Every value is multiplied by it.</source>
            <translation>Jeder Wert wird damit malgenommen.</translation>
        </message>
        <message>
            <source>Added to every value afterwards.</source>
            <translation>Wird danach zu jedem Wert addiert.</translation>
        </message>
        <message>
            <source>The same.</source>
            <translation>Dasselbe.</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>The mean of each number.</source>
            <translation>Der Mittelwert jeder Zahl.</translation>
        </message>
        <message>
            <source>Log variance</source>
            <translation>Logarithmus der Varianz</translation>
        </message>
        <message>
            <source>The natural logarithm of the variance of each number; any real number is allowed.</source>
            <translation>Der natürliche Logarithmus der Varianz jeder Zahl; jede reelle Zahl ist erlaubt.</translation>
        </message>
        <message>
            <source>The sample, of the same shape.</source>
            <translation>Die gezogene Probe, in derselben Form.</translation>
        </message>
        <message>
            <source>One score per class (logits), or a sequence of them.</source>
            <translation>Ein Wert je Klasse (Logits) oder eine Folge davon.</translation>
        </message>
        <message>
            <source>The category of the data that is to be predicted; or tokens, one at each step. Empty: the only category there is.</source>
            <translation>Die Kategorie der Daten, die vorhergesagt werden soll; oder Token, eines bei jedem Schritt. Leer: die einzige Kategorie, die es gibt.</translation>
        </message>
        <message>
            <source>Cross-entropy is the standard. Focal pays less heed to what is already right, for very uneven classes. Hinge asks for a margin between the scores, as support vector machines do.</source>
            <translation>Kreuzentropie ist das Übliche. Focal achtet weniger auf das, was schon stimmt, für sehr ungleiche Klassen. Hinge verlangt einen Abstand zwischen den Werten, wie Support-Vektor-Maschinen.</translation>
        </message>
        <message>
            <source>Share of the target spread evenly over all classes. About 0.1 keeps the network from being overconfident.</source>
            <translation>Anteil des Ziels, der gleichmäßig über alle Klassen verteilt wird. Etwa 0,1 bewahrt das Netz vor zu großer Sicherheit.</translation>
        </message>
        <message>
            <source>How strongly the focal loss passes over easy samples; 0 is cross-entropy.</source>
            <translation>Wie stark der Focal-Verlust über leichte Proben hinweggeht; 0 ist Kreuzentropie.</translation>
        </message>
        <message>
            <source>How far the true class must be ahead of the others.</source>
            <translation>Wie weit die wahre Klasse vor den anderen liegen muss.</translation>
        </message>
        <message>
            <source>How much a mistake on each class counts, in the order of the classes; rare classes deserve more. Empty: all the same.</source>
            <translation>Wie viel ein Fehler bei jeder Klasse zählt, in der Reihenfolge der Klassen; seltene verdienen mehr. Leer: alle gleich.</translation>
        </message>
        <message>
            <source>Targets with this number do not count, such as the padding of texts. −1: all count.</source>
            <translation>Ziele mit dieser Nummer zählen nicht, etwa das Aufgefüllte von Texten. −1: Alle zählen.</translation>
        </message>
        <message>
            <source>Factor of this loss in the sum over all outputs. Matters only with several outputs.</source>
            <translation>Faktor dieses Verlusts in der Summe über alle Ausgänge. Nur bei mehreren Ausgängen von Belang.</translation>
        </message>
        <message>
            <source>The prediction, as many numbers as the target has.</source>
            <translation>Die Vorhersage, so viele Zahlen, wie das Ziel hat.</translation>
        </message>
        <message>
            <source>The field of the data that is to be predicted. Empty: the only field of numbers to predict.</source>
            <translation>Das Feld der Daten, das vorhergesagt werden soll. Leer: das einzige Feld von Zahlen.</translation>
        </message>
        <message>
            <source>How a deviation from the target counts.</source>
            <translation>Wie eine Abweichung vom Ziel zählt.</translation>
        </message>
        <message>
            <source>Deviation at which Huber turns from squared to absolute.</source>
            <translation>Abweichung, bei der Huber von quadratisch zu linear wechselt.</translation>
        </message>
        <message>
            <source>One score per question (logits).</source>
            <translation>Ein Wert je Frage (Logits).</translation>
        </message>
        <message>
            <source>The numbers of 0 or 1, or the category with two classes, that is to be predicted. Empty: the only field of numbers to predict.</source>
            <translation>Die Zahlen 0 oder 1 oder die Kategorie mit zwei Klassen, die vorhergesagt werden sollen. Leer: das einzige Feld von Zahlen.</translation>
        </message>
        <message>
            <source>A list of numbers.</source>
            <translation>Eine Liste von Zahlen.</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Anderer</translation>
        </message>
        <message>
            <source>The list it is compared with.</source>
            <translation>Die Liste, mit der verglichen wird.</translation>
        </message>
        <message>
            <source>One list of numbers per view, two views stacked along the batch.</source>
            <translation>Eine Liste von Zahlen je Ansicht, zwei Ansichten im Batch gestapelt.</translation>
        </message>
        <message>
            <source>Divides the similarities; small values look at the nearest neighbours only.</source>
            <translation>Teilt die Ähnlichkeiten; kleine Werte achten nur auf die nächsten Nachbarn.</translation>
        </message>
        <message>
            <source>The score of the discriminator, without activation; several scores are averaged.</source>
            <translation>Der Wert des Diskriminators, ohne Aktivierung; mehrere Werte werden gemittelt.</translation>
        </message>
        <message>
            <source>How the score is judged.</source>
            <translation>Wie der Wert beurteilt wird.</translation>
        </message>
        <message>
            <source>What the score is to say.</source>
            <translation>Was der Wert sagen soll.</translation>
        </message>
        <message>
            <source>Yields one picture per sample as channels × height × width: 1 × 28 × 28 for a grey digit, 3 × 32 × 32 for a small colour photo. The values are those left by the preparation steps of the Data workspace, usually between 0 and 1. Follow it with Conv2d, or with Flatten and Dense for a plain network.</source>
            <translation>Liefert je Probe ein Bild als Kanäle × Höhe × Breite: 1 × 28 × 28 für eine graue Ziffer, 3 × 32 × 32 für ein kleines Farbfoto. Die Werte sind die, die die Aufbereitung im Arbeitsbereich „Daten“ übrig lässt, meist zwischen 0 und 1. Darauf folgt Conv2d, oder für ein einfaches Netz Flatten und Dense.</translation>
        </message>
        <message>
            <source>Yields one row of the table per sample: as many numbers as there are feature columns, categories already turned into numbers. Standardise the columns in the Data workspace when their sizes differ. Follow it with Dense.</source>
            <translation>Liefert je Probe eine Zeile der Tabelle: so viele Zahlen, wie es Merkmalsspalten gibt, Kategorien schon in Zahlen verwandelt. Standardisieren Sie die Spalten im Arbeitsbereich „Daten“, wenn ihre Größenordnungen verschieden sind. Darauf folgt Dense.</translation>
        </message>
        <message>
            <source>Yields one series per sample as steps × features: 50 × 3 for fifty moments of a three-axis sensor. Follow it with LSTM, GRU, Conv1d or a transformer.</source>
            <translation>Liefert je Probe eine Reihe als Schritte × Merkmale: 50 × 3 für fünfzig Augenblicke eines Sensors mit drei Achsen. Darauf folgen LSTM, GRU, Conv1d oder ein Transformer.</translation>
        </message>
        <message>
            <source>Yields the numbers of the tokens (characters or words) of each sample, from 0 to the size of the vocabulary minus 1. They are names, not quantities, so the next layer is Embedding, which turns each into a learned vector.</source>
            <translation>Liefert die Nummern der Token (Zeichen oder Wörter) jeder Probe, von 0 bis zur Größe des Vokabulars minus 1. Es sind Namen, keine Mengen; darum ist die nächste Schicht Embedding, die jedes in einen gelernten Vektor verwandelt.</translation>
        </message>
        <message>
            <source>Yields independent numbers from the standard normal distribution, x ~ N(0, 1). The generator of a GAN starts from them; each draw becomes another picture. They follow from the seed of the run, so a run can be repeated.</source>
            <translation>Liefert unabhängige Zahlen der Standardnormalverteilung, x ~ N(0, 1). Der Generator eines GAN geht von ihnen aus; aus jeder Ziehung wird ein anderes Bild. Sie folgen aus dem Startwert des Laufs, sodass ein Lauf wiederholt werden kann.</translation>
        </message>
        <message>
            <source>Slides small learned windows (filters) over the image and yields one map per filter that tells where its pattern is: y[o, i, j] = b[o] + Σ over channels c and window positions (u, v) of w[o, c, u, v] · x[c, i·stride + u·dilation, j·stride + v·dilation]. The same few weights serve the whole image, which is why it is the layer of choice for pictures. Stacks of 3 × 3 convolutions with pooling in between are a good start.</source>
            <translation>Lässt kleine gelernte Fenster (Filter) über das Bild gleiten und liefert je Filter eine Karte, die sagt, wo sein Muster ist: y[o, i, j] = b[o] + Σ über Kanäle c und Fensterstellen (u, v) von w[o, c, u, v] · x[c, i·stride + u·dilation, j·stride + v·dilation]. Dieselben wenigen Gewichte dienen dem ganzen Bild; darum ist sie die Schicht der Wahl für Bilder. Stapel von Faltungen mit 3 × 3 und Pooling dazwischen sind ein guter Anfang.</translation>
        </message>
        <message>
            <source>Slides small learned windows over the steps of a sequence and yields one feature per filter: y[t, o] = b[o] + Σ over features f and window steps u of w[o, f, u] · x[t · stride + u · dilation, f]. For sensor signals, sound and text; much faster than a recurrent layer. Stacks with growing dilation see far back; with causal padding they never look ahead.</source>
            <translation>Lässt kleine gelernte Fenster über die Schritte einer Folge gleiten und liefert ein Merkmal je Filter: y[t, o] = b[o] + Σ über Merkmale f und Fensterschritte u von w[o, f, u] · x[t · stride + u · dilation, f]. Für Messreihen, Klang und Text; viel schneller als eine rekurrente Schicht. Stapel mit wachsendem Abstand sehen weit zurück; mit kausalem Rand sehen sie nie voraus.</translation>
        </message>
        <message>
            <source>The reverse of a strided convolution: every pixel is spread over a patch of the output, weighted by a learned kernel, and overlapping patches are added: y[o, i · stride + u, j · stride + v] += w[c, o, u, v] · x[c, i, j]. Decoders, U-Nets and generators grow their images with it. A kernel that the stride divides, such as 2 or 4 with stride 2, avoids checkerboard patterns.</source>
            <translation>Die Umkehrung einer Faltung mit Schrittweite: Jeder Bildpunkt wird über einen Fleck des Ausgangs verteilt, mit einem gelernten Kern gewichtet, und überlappende Flecken werden addiert: y[o, i · stride + u, j · stride + v] += w[c, o, u, v] · x[c, i, j]. Decoder, U-Nets und Generatoren vergrößern ihre Bilder damit. Ein Kern, den die Schrittweite teilt, etwa 2 oder 4 bei Schrittweite 2, vermeidet Schachbrettmuster.</translation>
        </message>
        <message>
            <source>Slides a window over each channel and keeps its largest value: y = max of x in the window. With a kernel and a stride of 2 it halves width and height. It keeps whether a pattern was found nearby and forgets where exactly, and makes the layers behind it cheaper. The usual companion of Conv2d.</source>
            <translation>Lässt ein Fenster über jeden Kanal gleiten und behält den größten Wert: y = max von x im Fenster. Mit Kern und Schrittweite 2 halbiert sie Breite und Höhe. Sie behält, ob ein Muster in der Nähe gefunden wurde, vergisst, wo genau, und macht die Schichten dahinter billiger. Die übliche Begleiterin von Conv2d.</translation>
        </message>
        <message>
            <source>Slides a window over each channel and takes its mean: y = (1 / n) · Σ x in the window. With a kernel and a stride of 2 it halves width and height. It is gentler than MaxPool2d and loses no signal outright; LeNet used it, and it suits the shortcut of a residual block.</source>
            <translation>Lässt ein Fenster über jeden Kanal gleiten und nimmt den Mittelwert: y = (1 / n) · Σ x im Fenster. Mit Kern und Schrittweite 2 halbiert sie Breite und Höhe. Sie ist sanfter als MaxPool2d und verliert kein Signal ganz; LeNet verwendete sie, und sie passt zur Abkürzung eines Residualblocks.</translation>
        </message>
        <message>
            <source>Replaces each channel by its mean over all pixels: y[c] = (1 / (H · W)) · Σ x[c, i, j]. Modern convolutional networks use it between the last convolution and Dense in place of Flatten: it needs no weights, works for any image size and resists overfitting.</source>
            <translation>Ersetzt jeden Kanal durch seinen Mittelwert über alle Bildpunkte: y[c] = (1 / (H · W)) · Σ x[c, i, j]. Neuere Faltungsnetze setzen sie zwischen die letzte Faltung und Dense statt Flatten: Sie braucht keine Gewichte, taugt für jede Bildgröße und beugt Überanpassung vor.</translation>
        </message>
        <message>
            <source>Replaces each channel by its largest value: y[c] = max of x[c, i, j]. It tells whether a pattern is anywhere in the image. GlobalAvgPool2d, which tells how much of it there is, trains more evenly and is the more common choice.</source>
            <translation>Ersetzt jeden Kanal durch seinen größten Wert: y[c] = max von x[c, i, j]. Sie sagt, ob ein Muster irgendwo im Bild ist. GlobalAvgPool2d, die sagt, wie viel davon da ist, lernt gleichmäßiger und wird häufiger gewählt.</translation>
        </message>
        <message>
            <source>Slides a window over the steps and keeps the largest value of each feature: y = max of x in the window. With a kernel and a stride of 2 it halves the sequence. The usual companion of Conv1d.</source>
            <translation>Lässt ein Fenster über die Schritte gleiten und behält den größten Wert jedes Merkmals: y = max von x im Fenster. Mit Kern und Schrittweite 2 halbiert sie die Folge. Die übliche Begleiterin von Conv1d.</translation>
        </message>
        <message>
            <source>Slides a window over the steps and takes the mean of each feature: y = (1 / n) · Σ x in the window, where steps added at the ends do not count. It smooths a signal and thins it out.</source>
            <translation>Lässt ein Fenster über die Schritte gleiten und nimmt den Mittelwert jedes Merkmals: y = (1 / n) · Σ x im Fenster, wobei an den Enden ergänzte Schritte nicht zählen. Sie glättet ein Signal und dünnt es aus.</translation>
        </message>
        <message>
            <source>The fully connected layer: y = W · x + b, with one row of weights for each output. It mixes everything with everything, so it stands at the end of most networks and makes up the whole of a plain one (with an activation between two of them, since two in a row without one are no more than a single one). On a sequence it works on each step by itself. Images are flattened first.</source>
            <translation>Die voll verbundene Schicht: y = W · x + b, mit einer Zeile von Gewichten für jeden Ausgang. Sie mischt alles mit allem; darum steht sie am Ende der meisten Netze und macht ein einfaches ganz aus (mit einer Aktivierung zwischen zweien, denn zwei hintereinander ohne eine sind nicht mehr als eine einzige). Auf einer Folge wirkt sie auf jeden Schritt für sich. Bilder werden zuerst flach gemacht.</translation>
        </message>
        <message>
            <source>A table with one row of numbers for each token of the vocabulary: y[t] = W[token[t]]. The rows are learned, so that tokens that are used alike come to lie close together. Every network on text begins with it; recurrent layers, Conv1d or a transformer follow.</source>
            <translation>Eine Tabelle mit einer Zeile von Zahlen für jedes Token des Vokabulars: y[t] = W[token[t]]. Die Zeilen werden gelernt, sodass ähnlich gebrauchte Token nahe beieinander liegen. Jedes Netz auf Text beginnt mit ihr; es folgen rekurrente Schichten, Conv1d oder ein Transformer.</translation>
        </message>
        <message>
            <source>h[t] = tanh(W · x[t] + b + U · h[t − 1] + c), starting from zero. The plain recurrent network: small and easy to understand, but it forgets after a dozen steps, because its gradients fade. Take LSTM or GRU for longer sequences.</source>
            <translation>h[t] = tanh(W · x[t] + b + U · h[t − 1] + c), von null an. Das einfache rekurrente Netz: klein und leicht zu verstehen, aber es vergisst nach einem Dutzend Schritten, weil seine Gradienten schwinden. Nehmen Sie für längere Folgen LSTM oder GRU.</translation>
        </message>
        <message>
            <source>Carries a cell c besides its state h: i, f, o = σ(…) and g = tanh(…), each of W · x[t] + b + U · h[t − 1] + c; then c[t] = f · c[t − 1] + i · g and h[t] = o · tanh(c[t]). The gates let it keep something for hundreds of steps. The standard recurrent layer for time series and text. Gates are in PyTorch's order: i, f, g, o.</source>
            <translation>Trägt neben dem Zustand h eine Zelle c: i, f, o = σ(…) und g = tanh(…), jeweils von W · x[t] + b + U · h[t − 1] + c; dann c[t] = f · c[t − 1] + i · g und h[t] = o · tanh(c[t]). Die Tore lassen sie etwas über Hunderte von Schritten behalten. Die übliche rekurrente Schicht für Zeitreihen und Text. Die Tore stehen in PyTorchs Reihenfolge: i, f, g, o.</translation>
        </message>
        <message>
            <source>r, z = σ(W · x[t] + b + U · h[t − 1] + c), n = tanh(W · x[t] + b + r · (U · h[t − 1] + c)), h[t] = (1 − z) · n + z · h[t − 1]. It remembers nearly as well as LSTM with three quarters of the weights. Gates are in PyTorch's order: r, z, n.</source>
            <translation>r, z = σ(W · x[t] + b + U · h[t − 1] + c), n = tanh(W · x[t] + b + r · (U · h[t − 1] + c)), h[t] = (1 − z) · n + z · h[t − 1]. Sie merkt sich fast so viel wie LSTM mit drei Vierteln der Gewichte. Die Tore stehen in PyTorchs Reihenfolge: r, z, n.</translation>
        </message>
        <message>
            <source>From the steps come queries, keys and values, three learned projections; every query takes the mean of the values, weighted by how well it fits their keys: softmax(Q · Kᵀ / √d) · V, in several heads side by side, whose results are projected once more. Without a context the sequence attends to itself; with one it attends to the context, as a decoder does to its encoder. The heart of transformers.</source>
            <translation>Aus den Schritten werden Fragen, Schlüssel und Werte, drei gelernte Projektionen; jede Frage nimmt das Mittel der Werte, gewichtet danach, wie gut sie zu deren Schlüsseln passt: softmax(Q · Kᵀ / √d) · V, in mehreren Köpfen nebeneinander, deren Ergebnisse noch einmal projiziert werden. Ohne Kontext achtet die Folge auf sich selbst; mit einem auf den Kontext, wie ein Decoder auf seinen Encoder. Das Herz der Transformer.</translation>
        </message>
        <message>
            <source>One block computes a = norm(x + attention(x)) and y = norm(a + feedforward(a)); several blocks follow each other. Every step gathers from all others what it needs, so the encoder suits texts and series of which everything is known; with causal attention it predicts the next token, as GPT does. Put Embedding and PositionalEncoding in front. Opens into its parts.</source>
            <translation>Ein Block berechnet a = norm(x + attention(x)) und y = norm(a + feedforward(a)); mehrere Blöcke folgen aufeinander. Jeder Schritt sammelt von allen anderen, was er braucht; darum passt der Encoder zu Texten und Reihen, von denen alles bekannt ist; mit kausaler Aufmerksamkeit sagt er das nächste Token vorher, wie GPT. Setzen Sie Embedding und PositionalEncoding davor. Öffnet sich in seine Teile.</translation>
        </message>
        <message>
            <source>One block computes a = norm(x + attention(x)), which sees no later steps, b = norm(a + cross(a, memory)), which looks at the encoder's result, and y = norm(b + feedforward(b)); several blocks follow each other. For translation, captions and other tasks that turn one sequence into another. Opens into its parts.</source>
            <translation>Ein Block berechnet a = norm(x + attention(x)), die keine späteren Schritte sieht, b = norm(a + cross(a, memory)), die auf das Ergebnis des Encoders blickt, und y = norm(b + feedforward(b)); mehrere Blöcke folgen aufeinander. Für Übersetzung, Bildunterschriften und andere Aufgaben, die aus einer Folge eine andere machen. Öffnet sich in seine Teile.</translation>
        </message>
        <message>
            <source>y = W₂ · f(W₁ · x + b₁) + b₂, for each step by itself, with as many outputs as inputs and a wider layer in between. The second half of every transformer block, where most of its weights are.</source>
            <translation>y = W₂ · f(W₁ · x + b₁) + b₂, für jeden Schritt für sich, mit so vielen Ausgängen wie Eingängen und einer breiteren Schicht dazwischen. Die zweite Hälfte jedes Transformerblocks, in der die meisten seiner Gewichte stecken.</translation>
        </message>
        <message>
            <source>Attention sees a sequence as a set, without order. This layer adds the order: y[t] = x[t] + p[t]. Sinusoidal: p[t, 2i] = sin(t / 10000^(2i / F)) and p[t, 2i + 1] = cos of the same, as in “Attention is all you need”; works for any length. Learned: p is a table of weights, one row per step. Put it between Embedding and the first attention.</source>
            <translation>Aufmerksamkeit sieht eine Folge als Menge, ohne Reihenfolge. Diese Schicht fügt die Reihenfolge hinzu: y[t] = x[t] + p[t]. Sinusförmig: p[t, 2i] = sin(t / 10000^(2i / F)) und p[t, 2i + 1] = cos davon, wie in „Attention is all you need“; für jede Länge. Gelernt: p ist eine Tabelle von Gewichten, eine Zeile je Schritt. Setzen Sie sie zwischen Embedding und die erste Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Texts of different length are filled up with a padding token so that they fit into one batch. This layer yields 1 for each real token and 0 for each padding token: m[t] = token[t] ≠ padding. Connect it to the mask of recurrent layers, attention or transformers, which then pay no heed to the padding.</source>
            <translation>Texte verschiedener Länge werden mit einem Fülltoken aufgefüllt, damit sie in einen Batch passen. Diese Schicht liefert 1 für jedes echte Token und 0 für jedes aufgefüllte: m[t] = token[t] ≠ padding. Verbinden Sie sie mit der Maske rekurrenter Schichten, der Aufmerksamkeit oder von Transformern, die das Aufgefüllte dann nicht beachten.</translation>
        </message>
        <message>
            <source>y = γ · (x − mean) / √(variance + ε) + β, separately for each channel, with mean and variance of the current batch while training and of a running average otherwise; γ and β are learned. Networks train faster and allow larger learning rates with it. Put it between a convolution (whose bias it makes superfluous) and its activation, and use batches of at least 16 samples.</source>
            <translation>y = γ · (x − mean) / √(variance + ε) + β, für jeden Kanal für sich, mit Mittelwert und Varianz des jetzigen Batches im Training und eines laufenden Mittels sonst; γ und β werden gelernt. Netze lernen damit schneller und vertragen größere Lernraten. Setzen Sie sie zwischen eine Faltung (deren Bias sie überflüssig macht) und ihre Aktivierung, und nehmen Sie Batches von mindestens 16 Proben.</translation>
        </message>
        <message>
            <source>y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over the features of one step of one sample; γ and β are learned per feature. It does not depend on the batch, so it works with any batch size and is the same in training and use. The normalisation of transformers and of recurrent networks.</source>
            <translation>y = γ · (x − mean) / √(variance + ε) + β, mit Mittelwert und Varianz über die Merkmale eines Schritts einer Probe; γ und β werden je Merkmal gelernt. Sie hängt nicht vom Batch ab, taugt also für jede Batchgröße und ist in Training und Gebrauch dieselbe. Die Normalisierung der Transformer und rekurrenten Netze.</translation>
        </message>
        <message>
            <source>y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over one group of channels of one sample; γ and β are learned per channel. Unlike BatchNorm it does not depend on the batch, so use it when batches are small. One group normalises all channels together; as many groups as channels make an InstanceNorm.</source>
            <translation>y = γ · (x − mean) / √(variance + ε) + β, mit Mittelwert und Varianz über eine Gruppe von Kanälen einer Probe; γ und β werden je Kanal gelernt. Anders als BatchNorm hängt sie nicht vom Batch ab; nehmen Sie sie, wenn Batches klein sind. Eine Gruppe normalisiert alle Kanäle zusammen; so viele Gruppen wie Kanäle ergeben eine InstanceNorm.</translation>
        </message>
        <message>
            <source>y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over the pixels of one channel of one picture; γ and β are learned per channel. It removes contrast and brightness, which is why style transfer and image translation use it.</source>
            <translation>y = γ · (x − mean) / √(variance + ε) + β, mit Mittelwert und Varianz über die Bildpunkte eines Kanals eines Bildes; γ und β werden je Kanal gelernt. Sie entfernt Kontrast und Helligkeit; darum verwenden Stilübertragung und Bildübersetzung sie.</translation>
        </message>
        <message>
            <source>While training each value becomes zero with probability p and is divided by 1 − p otherwise, so that the mean stays the same: y = x · mask / (1 − p). The network cannot rely on any single value and learns more robust ones. Outside of training it does nothing. Typical: 0.5 between Dense layers, 0.1 to 0.25 behind convolutions.</source>
            <translation>Im Training wird jeder Wert mit Wahrscheinlichkeit p null und sonst durch 1 − p geteilt, sodass der Mittelwert gleich bleibt: y = x · mask / (1 − p). Das Netz kann sich auf keinen einzelnen Wert verlassen und lernt robustere. Außerhalb des Trainings tut sie nichts. Üblich: 0,5 zwischen Dense-Schichten, 0,1 bis 0,25 hinter Faltungen.</translation>
        </message>
        <message>
            <source>As Dropout, but a whole feature map is dropped at once: y[c] = x[c] · mask[c] / (1 − p). Neighbouring pixels are so alike that dropping single ones hides little; between convolutions this is the better choice. Outside of training it does nothing.</source>
            <translation>Wie Dropout, aber eine ganze Merkmalskarte fällt auf einmal weg: y[c] = x[c] · mask[c] / (1 − p). Benachbarte Bildpunkte sind einander so ähnlich, dass einzelne wegzulassen wenig verbirgt; zwischen Faltungen ist dies die bessere Wahl. Außerhalb des Trainings tut sie nichts.</translation>
        </message>
        <message>
            <source>While training y = x + n with n ~ N(0, σ²), drawn anew for every value; otherwise y = x. A network that has seen noise does not depend on tiny details. At the input it also makes a denoising autoencoder.</source>
            <translation>Im Training y = x + n mit n ~ N(0, σ²), für jeden Wert neu gezogen; sonst y = x. Ein Netz, das Rauschen gesehen hat, hängt nicht von winzigen Einzelheiten ab. Am Eingang macht sie auch einen entrauschenden Autoencoder.</translation>
        </message>
        <message>
            <source>y = max(0, x). The standard activation: cheap, and its gradient does not fade for positive values. Put one behind every Conv2d or Dense except the last. When many units are stuck at zero, try LeakyReLU or a smaller learning rate.</source>
            <translation>y = max(0, x). Die übliche Aktivierung: billig, und ihr Gradient schwindet bei positiven Werten nicht. Setzen Sie eine hinter jede Conv2d oder Dense außer der letzten. Wenn viele Einheiten bei null hängen bleiben, versuchen Sie LeakyReLU oder eine kleinere Lernrate.</translation>
        </message>
        <message>
            <source>y = x for x &gt; 0, slope · x otherwise. As ReLU, but a unit cannot die: negative values still pass a small gradient. Common in the discriminators of GANs, with a slope of 0.2.</source>
            <translation>y = x für x &gt; 0, sonst slope · x. Wie ReLU, aber eine Einheit kann nicht sterben: Negative Werte lassen noch einen kleinen Gradienten durch. Üblich in den Diskriminatoren von GANs, mit einer Steigung von 0,2.</translation>
        </message>
        <message>
            <source>y = x for x &gt; 0, a · x otherwise, where the slope a is learned together with the weights: one for the whole layer or one for each channel. It costs next to nothing and can fit a little better than LeakyReLU.</source>
            <translation>y = x für x &gt; 0, sonst a · x, wobei die Steigung a mit den Gewichten gelernt wird: eine für die ganze Schicht oder eine je Kanal. Sie kostet fast nichts und kann etwas besser passen als LeakyReLU.</translation>
        </message>
        <message>
            <source>y = x for x &gt; 0, α · (e^x − 1) otherwise. As ReLU for positive values; negative ones pull the mean of the outputs towards zero, which can speed up training. A little slower to compute.</source>
            <translation>y = x für x &gt; 0, sonst α · (e^x − 1). Wie ReLU bei positiven Werten; negative ziehen den Mittelwert der Ausgänge gegen null, was das Training beschleunigen kann. Etwas langsamer zu berechnen.</translation>
        </message>
        <message>
            <source>y = λ · x for x &gt; 0, λ · α · (e^x − 1) otherwise, with λ ≈ 1.0507 and α ≈ 1.6733. In deep plain networks of Dense layers, with truncated-normal or LeCun-like initial weights, it normalises by itself, without BatchNorm.</source>
            <translation>y = λ · x für x &gt; 0, sonst λ · α · (e^x − 1), mit λ ≈ 1,0507 und α ≈ 1,6733. In tiefen einfachen Netzen aus Dense-Schichten, mit Anfangsgewichten nach LeCun oder gestutzt normal, normalisiert sie von selbst, ohne BatchNorm.</translation>
        </message>
        <message>
            <source>y = x · Φ(x), where Φ is the cumulative normal distribution. A smooth relative of ReLU, standard in transformers. The tanh form, y = x / 2 · (1 + tanh(√(2/π) · (x + 0.044715 · x³))), is the approximation that some published models were trained with.</source>
            <translation>y = x · Φ(x), wobei Φ die kumulierte Normalverteilung ist. Eine glatte Verwandte von ReLU, üblich in Transformern. Die tanh-Form, y = x / 2 · (1 + tanh(√(2/π) · (x + 0,044715 · x³))), ist die Näherung, mit der manche veröffentlichten Modelle trainiert wurden.</translation>
        </message>
        <message>
            <source>y = x · σ(x) = x / (1 + e^−x). Smooth, with a small dip below zero; used in EfficientNet and many recent networks in place of ReLU.</source>
            <translation>y = x · σ(x) = x / (1 + e^−x). Glatt, mit einer kleinen Delle unter null; in EfficientNet und vielen neueren Netzen statt ReLU.</translation>
        </message>
        <message>
            <source>y = x · tanh(ln(1 + e^x)). Close to SiLU; used in object detectors such as YOLOv4.</source>
            <translation>y = x · tanh(ln(1 + e^x)). Nahe an SiLU; in Objekterkennern wie YOLOv4.</translation>
        </message>
        <message>
            <source>y = 1 / (1 + e^−x). Reads as a probability or as a gate that opens and closes. Between layers ReLU usually trains better, because the gradient of a sigmoid fades for large values.</source>
            <translation>y = 1 / (1 + e^−x). Liest sich als Wahrscheinlichkeit oder als Tor, das sich öffnet und schließt. Zwischen Schichten lernt ReLU meist besser, weil der Gradient eines Sigmoids bei großen Werten schwindet.</translation>
        </message>
        <message>
            <source>y = min(1, max(0, x / 6 + 1/2)). Nearly a sigmoid at the cost of a ReLU; used in networks for small devices, such as MobileNetV3.</source>
            <translation>y = min(1, max(0, x / 6 + 1/2)). Fast ein Sigmoid zum Preis einer ReLU; in Netzen für kleine Geräte wie MobileNetV3.</translation>
        </message>
        <message>
            <source>y = x · min(1, max(0, x / 6 + 1/2)). Nearly SiLU at the cost of a ReLU; used in networks for small devices, such as MobileNetV3.</source>
            <translation>y = x · min(1, max(0, x / 6 + 1/2)). Fast SiLU zum Preis einer ReLU; in Netzen für kleine Geräte wie MobileNetV3.</translation>
        </message>
        <message>
            <source>y = (e^x − e^−x) / (e^x + e^−x). Centred at zero, used in recurrent networks and as the last activation of generators whose images lie between −1 and 1.</source>
            <translation>y = (e^x − e^−x) / (e^x + e^−x). Um null zentriert, in rekurrenten Netzen und als letzte Aktivierung von Generatoren, deren Bilder zwischen −1 und 1 liegen.</translation>
        </message>
        <message>
            <source>y = ln(1 + e^(β · x)) / β. Use it where a network must yield a positive number, such as a deviation or a rate. Larger β bend more sharply.</source>
            <translation>y = ln(1 + e^(β · x)) / β. Nehmen Sie sie, wo ein Netz eine positive Zahl liefern muss, etwa eine Abweichung oder eine Rate. Größere β knicken schärfer.</translation>
        </message>
        <message>
            <source>y[i] = e^x[i] / Σ e^x[j]. The largest score gets the largest share. Used inside networks, for attention weights and mixtures. The Classification output applies it by itself: do not put one in front of it.</source>
            <translation>y[i] = e^x[i] / Σ e^x[j]. Der größte Wert bekommt den größten Anteil. Im Innern von Netzen, für Gewichte der Aufmerksamkeit und Mischungen. Der Ausgang Classification wendet sie selbst an: Setzen Sie keine davor.</translation>
        </message>
        <message>
            <source>y[i] = x[i] − ln Σ e^x[j], the logarithm of softmax, computed so that nothing overflows. The Classification output applies it by itself: do not put one in front of it.</source>
            <translation>y[i] = x[i] − ln Σ e^x[j], der Logarithmus von Softmax, so berechnet, dass nichts überläuft. Der Ausgang Classification wendet ihn selbst an: Setzen Sie keinen davor.</translation>
        </message>
        <message>
            <source>C × H × W values become a list of C · H · W values, row by row; nothing is computed. Needed between convolutions and Dense. GlobalAvgPool2d is an alternative that keeps far fewer values.</source>
            <translation>Aus C × H × W Werten wird eine Liste von C · H · W Werten, Zeile für Zeile; nichts wird berechnet. Nötig zwischen Faltungen und Dense. GlobalAvgPool2d ist eine Alternative, die viel weniger Werte behält.</translation>
        </message>
        <message>
            <source>Takes the values in their order (the last axis runs fastest) and arranges them as channels × height × width, steps × features or any other shape with the same number of values; nothing is computed. One size may be −1 and is worked out. For example 784 numbers become an image with 1, 28, 28.</source>
            <translation>Nimmt die Werte in ihrer Reihenfolge (die letzte Achse läuft am schnellsten) und ordnet sie als Kanäle × Höhe × Breite, Schritte × Merkmale oder in jeder anderen Form mit gleich vielen Werten an; nichts wird berechnet. Eine Größe darf −1 sein und wird ausgerechnet. So werden 784 Zahlen mit 1, 28, 28 zu einem Bild.</translation>
        </message>
        <message>
            <source>The new axis i is the old axis order[i]: with 1, 0 a sequence of 50 × 32 becomes 32 × 50. In contrast to Reshape the values move along with their axes. Needed where two layers see the axes in different order.</source>
            <translation>Die neue Achse i ist die alte Achse order[i]: Mit 1, 0 wird aus einer Folge von 50 × 32 eine von 32 × 50. Anders als bei Reshape wandern die Werte mit ihren Achsen. Nötig, wo zwei Schichten die Achsen in verschiedener Reihenfolge sehen.</translation>
        </message>
        <message>
            <source>Keeps the positions from begin up to, but without, end along one axis: x[begin : end], as in Python. Negative numbers count from the end. For example the last step of a sequence is begin −1 on axis 0.</source>
            <translation>Behält die Stellen von begin bis vor end entlang einer Achse: x[begin : end], wie in Python. Negative Zahlen zählen vom Ende. Der letzte Schritt einer Folge ist zum Beispiel begin −1 auf Achse 0.</translation>
        </message>
        <message>
            <source>The first positions along an axis leave through one port, the rest through the other; together they hold every value once. The reverse of Concat. Used for gated units, for networks that treat halves of the channels differently, and to take mean and variance from one Dense.</source>
            <translation>Die ersten Stellen entlang einer Achse gehen durch einen Ausgang, die übrigen durch den anderen; zusammen halten sie jeden Wert einmal. Die Umkehrung von Concat. Für Einheiten mit Toren, für Netze, die Hälften der Kanäle verschieden behandeln, und um Mittelwert und Varianz aus einer Dense zu nehmen.</translation>
        </message>
        <message>
            <source>Joins its inputs along one axis, in the order of the wires: two images of 16 and 32 channels become one of 48. All other sizes must agree. Used in inception blocks, DenseNets and U-Nets, or to bring images and table columns together.</source>
            <translation>Verbindet ihre Eingänge entlang einer Achse, in der Reihenfolge der Verbindungen: Aus zwei Bildern mit 16 und 32 Kanälen wird eines mit 48. Alle anderen Größen müssen übereinstimmen. In Inception-Blöcken, DenseNets und U-Nets, oder um Bilder und Tabellenspalten zusammenzubringen.</translation>
        </message>
        <message>
            <source>Adds rows and columns with a fixed value at the top, left, bottom and right. Use it to bring images to a size that later layers divide evenly, or before a Conv2d that needs an uneven border.</source>
            <translation>Ergänzt Zeilen und Spalten mit einem festen Wert oben, links, unten und rechts. Um Bilder auf eine Größe zu bringen, die spätere Schichten glatt teilen, oder vor einer Conv2d, die einen ungleichen Rand braucht.</translation>
        </message>
        <message>
            <source>Removes rows and columns at the top, left, bottom and right. Use it to bring the two sides of a skip connection to the same size, as in the original U-Net.</source>
            <translation>Entfernt Zeilen und Spalten oben, links, unten und rechts. Um die beiden Seiten einer Abkürzung auf dieselbe Größe zu bringen, wie im ursprünglichen U-Net.</translation>
        </message>
        <message>
            <source>Enlarges height and width by whole factors. Nearest repeats each pixel; bilinear blends between the centres of neighbouring pixels. Followed by a Conv2d it grows images in decoders and U-Nets, free of the checkerboard patterns of transposed convolutions.</source>
            <translation>Vergrößert Höhe und Breite um ganze Faktoren. „Nächster“ wiederholt jeden Bildpunkt; „bilinear“ mischt zwischen den Mitten benachbarter. Mit einer Conv2d dahinter vergrößert sie Bilder in Decodern und U-Nets, frei von den Schachbrettmustern transponierter Faltungen.</translation>
        </message>
        <message>
            <source>y = a + b + …, for inputs of the same shape. The joint of a residual connection: the input of a block is added to its result, so that gradients have a short way back. Takes any number of wires.</source>
            <translation>y = a + b + …, für Eingänge derselben Form. Das Gelenk einer Residualverbindung: Der Eingang eines Blocks wird zu seinem Ergebnis addiert, sodass Gradienten einen kurzen Rückweg haben. Nimmt beliebig viele Verbindungen.</translation>
        </message>
        <message>
            <source>y = a − b, for inputs of the same shape. Compares two branches, for example the two sides of a Siamese network.</source>
            <translation>y = a − b, für Eingänge derselben Form. Vergleicht zwei Zweige, etwa die beiden Seiten eines siamesischen Netzes.</translation>
        </message>
        <message>
            <source>y = a · b · …, for inputs of the same shape. With an image as the first wire and a list with one number per channel as the second, each channel is multiplied by its number: so gates open and close channels, as in squeeze-and-excitation blocks.</source>
            <translation>y = a · b · …, für Eingänge derselben Form. Mit einem Bild als erster Verbindung und einer Liste mit einer Zahl je Kanal als zweiter wird jeder Kanal mit seiner Zahl malgenommen: So öffnen und schließen Tore Kanäle, wie in Squeeze-and-Excitation-Blöcken.</translation>
        </message>
        <message>
            <source>y = (1 / n) · Σ x along the axis, which goes. The mean over the steps turns a sequence of any length into one list of numbers, a simple and good way from a transformer to a Dense.</source>
            <translation>y = (1 / n) · Σ x entlang der Achse, die wegfällt. Der Mittelwert über die Schritte macht aus einer Folge beliebiger Länge eine Liste von Zahlen, ein einfacher und guter Weg von einem Transformer zu einer Dense.</translation>
        </message>
        <message>
            <source>y = max x along the axis, which goes; the gradient flows to the largest value only. Over the steps of a sequence it tells whether a feature was ever present.</source>
            <translation>y = max x entlang der Achse, die wegfällt; der Gradient fließt nur zum größten Wert. Über die Schritte einer Folge sagt sie, ob ein Merkmal je da war.</translation>
        </message>
        <message>
            <source>y = Σ x along the axis, which goes. Unlike the mean it grows with the number of values, so use it where the count matters.</source>
            <translation>y = Σ x entlang der Achse, die wegfällt. Anders als der Mittelwert wächst sie mit der Zahl der Werte; nehmen Sie sie, wo die Anzahl zählt.</translation>
        </message>
        <message>
            <source>y = factor · x + offset, with two numbers that you give and that are not learned. Brings values into another range, for example from −1 … 1 to 0 … 1 with factor 0.5 and offset 0.5, or weakens a branch before it is added.</source>
            <translation>y = factor · x + offset, mit zwei Zahlen, die Sie angeben und die nicht gelernt werden. Bringt Werte in einen anderen Bereich, etwa von −1 … 1 nach 0 … 1 mit Faktor 0,5 und Versatz 0,5, oder schwächt einen Zweig, bevor er addiert wird.</translation>
        </message>
        <message>
            <source>y = x on the way forward, and a gradient of zero on the way back: what lies in front does not learn from what lies behind. Used for targets that the network makes itself, in self-supervised learning, and to train one branch without disturbing another.</source>
            <translation>y = x auf dem Hinweg und ein Gradient von null auf dem Rückweg: Was davor liegt, lernt nicht von dem, was dahinter liegt. Für Ziele, die das Netz selbst macht, im selbstüberwachten Lernen, und um einen Zweig zu trainieren, ohne einen anderen zu stören.</translation>
        </message>
        <message>
            <source>While training z = μ + e^(v / 2) · n with n ~ N(0, 1), so that gradients reach both the mean μ and the log variance v; otherwise z = μ. The joint of a variational autoencoder: two Dense layers yield μ and v, and the KLNormal output keeps both near the standard normal distribution.</source>
            <translation>Im Training z = μ + e^(v / 2) · n mit n ~ N(0, 1), sodass Gradienten den Mittelwert μ und die Logarithmusvarianz v erreichen; sonst z = μ. Das Gelenk eines Variations-Autoencoders: Zwei Dense-Schichten liefern μ und v, und der Ausgang KLNormal hält beide nahe an der Standardnormalverteilung.</translation>
        </message>
        <message>
            <source>Passes on what it gets and computes nothing. Use it to lead long wires around other nodes.</source>
            <translation>Reicht weiter, was sie bekommt, und berechnet nichts. Um lange Verbindungen um andere Knoten zu führen.</translation>
        </message>
        <message>
            <source>Takes one score per class, turns the scores into probabilities with softmax, p = e^x / Σ e^x, and compares them with the true class: loss = −ln p[true class] (cross-entropy). Reports accuracy, the share of samples whose largest score is that of the true class. Feed it plain scores: the last layer in front is a Dense with as many outputs as there are classes and without activation. With tokens as the target it names one for each step, as language models do.</source>
            <translation>Nimmt einen Wert je Klasse, macht daraus mit Softmax Wahrscheinlichkeiten, p = e^x / Σ e^x, und vergleicht sie mit der wahren Klasse: loss = −ln p[wahre Klasse] (Kreuzentropie). Meldet die Treffergenauigkeit, den Anteil der Proben, deren größter Wert der der wahren Klasse ist. Geben Sie ihr rohe Werte: Die letzte Schicht davor ist eine Dense mit so vielen Ausgängen, wie es Klassen gibt, und ohne Aktivierung. Mit Token als Ziel nennt sie bei jedem Schritt eines, wie Sprachmodelle.</translation>
        </message>
        <message>
            <source>Compares the prediction y with the target t, averaged over the numbers of a sample. Mean squared error, (y − t)², is the standard; mean absolute error, |y − t|, is not thrown off by outliers; Huber is squared near zero and absolute beyond δ. Reports the mean absolute error and the root of the mean squared error. With an image as target it trains an autoencoder.</source>
            <translation>Vergleicht die Vorhersage y mit dem Ziel t, gemittelt über die Zahlen einer Probe. Der mittlere quadratische Fehler, (y − t)², ist das Übliche; der mittlere absolute, |y − t|, lässt sich von Ausreißern nicht beirren; Huber ist nahe null quadratisch und jenseits von δ linear. Meldet den mittleren absoluten Fehler und die Wurzel des mittleren quadratischen. Mit einem Bild als Ziel trainiert sie einen Autoencoder.</translation>
        </message>
        <message>
            <source>Takes one score per question, turns each into a probability with the sigmoid, p = σ(x), and compares it with the target t of 0 or 1: loss = −(t · ln p + (1 − t) · ln(1 − p)), averaged over the questions. For labels that do not exclude each other (a picture can show a cat and a dog), and for decisions between two classes. Feed it plain scores, without Sigmoid.</source>
            <translation>Nimmt einen Wert je Frage, macht aus jedem mit dem Sigmoid eine Wahrscheinlichkeit, p = σ(x), und vergleicht sie mit dem Ziel t, 0 oder 1: loss = −(t · ln p + (1 − t) · ln(1 − p)), gemittelt über die Fragen. Für Angaben, die einander nicht ausschließen (ein Bild kann eine Katze und einen Hund zeigen), und für Entscheidungen zwischen zwei Klassen. Geben Sie ihr rohe Werte, ohne Sigmoid.</translation>
        </message>
        <message>
            <source>The Kullback–Leibler divergence of N(μ, e^v) from N(0, 1), added up over the numbers of a sample: loss = −½ · Σ (1 + v − μ² − e^v). The second loss of a variational autoencoder, beside the reconstruction; a weight below 1 gives sharper reconstructions, above 1 a tidier latent space.</source>
            <translation>Die Kullback-Leibler-Divergenz von N(μ, e^v) zu N(0, 1), addiert über die Zahlen einer Probe: loss = −½ · Σ (1 + v − μ² − e^v). Der zweite Verlust eines Variations-Autoencoders, neben der Rekonstruktion; ein Gewicht unter 1 gibt schärfere Rekonstruktionen, über 1 einen aufgeräumteren latenten Raum.</translation>
        </message>
        <message>
            <source>loss = 1 − a · b / (|a| · |b|): 0 when both point in the same direction, 2 when they are opposed; their lengths do not matter. Brings two representations of the same thing together, such as a picture and its caption, or a prediction and a target that the network makes itself (put StopGradient in front of the latter).</source>
            <translation>loss = 1 − a · b / (|a| · |b|): 0, wenn beide in dieselbe Richtung zeigen, 2, wenn in entgegengesetzte; ihre Längen zählen nicht. Bringt zwei Darstellungen derselben Sache zusammen, etwa ein Bild und seine Unterschrift, oder eine Vorhersage und ein Ziel, das das Netz selbst macht (setzen Sie StopGradient vor Letzteres).</translation>
        </message>
        <message>
            <source>The NT-Xent loss of SimCLR: for each view, loss = −ln (e^(s / τ) / Σ e^(s' / τ)), where s is the cosine similarity to the other view of the same sample and the sum runs over all other views of the batch. Learns useful representations without labels; larger batches help. Make the two views by noise or augmentation and stack them with Concat along the batch.</source>
            <translation>Der NT-Xent-Verlust von SimCLR: für jede Ansicht loss = −ln (e^(s / τ) / Σ e^(s' / τ)), wobei s die Kosinusähnlichkeit zur anderen Ansicht derselben Probe ist und die Summe über alle anderen Ansichten des Batches läuft. Lernt nützliche Darstellungen ohne Angaben; größere Batches helfen. Machen Sie die beiden Ansichten durch Rauschen oder Augmentierung und stapeln Sie sie mit Concat im Batch.</translation>
        </message>
        <message>
            <source>Takes the score x of a discriminator and says what it should have been. Non-saturating: −ln σ(x) for real, −ln(1 − σ(x)) for generated; least squares: (x − 1)² and x²; Wasserstein: −x and x (clip the weights of the discriminator then). The discriminator trains on two such outputs, one for real and one for generated pictures; the generator on a third one that calls its pictures real.</source>
            <translation>Nimmt den Wert x eines Diskriminators und sagt, was er hätte sein sollen. Nicht sättigend: −ln σ(x) für echt, −ln(1 − σ(x)) für erzeugt; kleinste Quadrate: (x − 1)² und x²; Wasserstein: −x und x (begrenzen Sie dann die Gewichte des Diskriminators). Der Diskriminator lernt an zwei solchen Ausgängen, einem für echte und einem für erzeugte Bilder; der Generator an einem dritten, der seine Bilder echt nennt.</translation>
        </message>
    </context>
</TS>
